import PQueue from "p-queue";
import { SetAside, type Input, type Layers, type StageContext } from "../core/index.js";
import { runArticle, type ArticleProgress, type BoundStage, type GivenLayers } from "./run-article.js";

/** What progress calls an input of which nothing more is to be done. */
export const endedStage = "ended";

/** How one input of a batch ended. */
export type ArticleResult =
  { readonly input: Input; readonly layers: Partial<Layers> } | { readonly input: Input; readonly error: SetAside };

/**
 * Runs many inputs, at most `concurrency` at once; results come in the order of the batch.
 * An input that is set aside loses nothing else; a Stop ends the batch.
 */
export async function runBatch(
  stages: readonly BoundStage[],
  batch: readonly GivenLayers[],
  concurrency: number,
  context: Omit<StageContext, "onProgress">,
  onProgress?: (progress: ArticleProgress) => void,
): Promise<readonly ArticleResult[]> {
  const queue = new PQueue({ concurrency });
  const ended = new AbortController();
  const signal = context.signal ? AbortSignal.any([context.signal, ended.signal]) : ended.signal;
  const tasks = batch.map((given) =>
    queue.add(async (): Promise<ArticleResult> => {
      const { input } = given;
      try {
        return { input, layers: await runArticle(stages, given, { ...context, signal }, onProgress) };
      } catch (error) {
        if (error instanceof SetAside) {
          onProgress?.({ location: input.location, stage: endedStage, done: 1, total: 1 });
          return { input, error };
        }
        queue.clear();
        ended.abort(error);
        throw error;
      }
    }),
  );
  return Promise.all(tasks);
}
