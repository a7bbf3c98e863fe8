import type { CallOptions, GeneratedText, ModelFingerprint, Summariser } from "../core/index.js";
import { generate, roomFor } from "./generate.js";
import type { LoadedModel } from "./loaded-model.js";
import type { Task } from "./task.js";

/** Summariser over transformers.js: greedy, one text at a time, as long as the model's files say. */
export function createSummariser(
  loaded: LoadedModel,
  task: Task,
  model: ModelFingerprint,
  dispose: () => Promise<void>,
): Summariser {
  const room = roomFor(loaded, task);
  const targetTokens = Math.min(room, task.parameters.max_length ?? room);
  const limits = { sourceTokens: loaded.config.max_position_embeddings, targetTokens };
  const generation = { task, batchPaddedTokens: 0, limitOf: (): number => targetTokens };
  return {
    model,
    limits,
    summarise: (texts: readonly string[], options: CallOptions = {}): Promise<readonly GeneratedText[]> =>
      generate(
        loaded,
        texts.map((text) => ({ text, required: [] })),
        generation,
        options,
      ),
    dispose,
  };
}
