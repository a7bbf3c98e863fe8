import PQueue from "p-queue";
import { SetAside, type Input, type Layers, type StageContext } from "../core/index.js";
import { runArticle, type ArticleProgress, type BoundStage } from "./run-article.js";

/** How one input of a batch ended. */
export type ArticleResult =
  { readonly input: Input; readonly layers: Partial<Layers> } | { readonly input: Input; readonly error: SetAside };

/**
 * Runs many inputs, at most `concurrency` at once; results come in the order of the inputs.
 * An input that is set aside loses nothing else; a Stop ends the batch.
 */
export async function runBatch(
  stages: readonly BoundStage[],
  inputs: readonly Input[],
  concurrency: number,
  context: Omit<StageContext, "onProgress">,
  onProgress?: (progress: ArticleProgress) => void,
): Promise<readonly ArticleResult[]> {
  const queue = new PQueue({ concurrency });
  const ended = new AbortController();
  const signal = context.signal ? AbortSignal.any([context.signal, ended.signal]) : ended.signal;
  const tasks = inputs.map((input) =>
    queue.add(async (): Promise<ArticleResult> => {
      try {
        return { input, layers: await runArticle(stages, input, { ...context, signal }, onProgress) };
      } catch (error) {
        if (error instanceof SetAside) return { input, error };
        queue.clear();
        ended.abort(error);
        throw error;
      }
    }),
  );
  return Promise.all(tasks);
}
