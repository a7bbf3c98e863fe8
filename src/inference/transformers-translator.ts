import type { ModelFingerprint, TranslateCall, TranslatedSegment, Translator } from "../core/index.js";
import { targetLimit } from "./decode.js";
import { generate, roomFor } from "./generate.js";
import type { LoadedModel } from "./loaded-model.js";
import type { Task } from "./task.js";

/** Translator over transformers.js: greedy, one process, segments cut by nobody without saying so. */
export function createTranslator(
  loaded: LoadedModel,
  task: Task,
  model: ModelFingerprint,
  batchPaddedTokens: number,
  dispose: () => Promise<void>,
): Translator {
  const limits = { sourceTokens: loaded.config.max_position_embeddings, targetTokens: roomFor(loaded, task) };
  const generation = {
    task,
    batchPaddedTokens,
    limitOf: (sourceTokens: number): number => targetLimit(sourceTokens, limits.targetTokens),
  };

  async function translate(
    segments: readonly string[],
    { required: wanted, ...options }: TranslateCall = {},
  ): Promise<readonly TranslatedSegment[]> {
    const orders = segments.map((text, at) => {
      const required = wanted?.[at] ?? [];
      const writable = required.filter((each) => loaded.vocabulary.writes(each));
      return { text, required: writable, refused: required.filter((each) => !writable.includes(each)) };
    });
    const results = await generate(loaded, orders, generation, options);
    return results.map((result, at) => {
      const refused = orders[at]?.refused ?? [];
      return refused.length > 0 ? { ...result, refused } : result;
    });
  }
  return { model, limits, translate, dispose };
}
