import type { ModelFingerprint, TranslateCall, TranslatedSegment, Translator } from "../core/index.js";
import { planBatches } from "./batches.js";
import { decode } from "./decode.js";
import type { LoadedModel } from "./loaded-model.js";
import { tokenize } from "./source-tokens.js";

const nothing: TranslatedSegment = {
  text: "",
  tokens: 0,
  meanLogProbability: null,
  stop: "end",
  sourceTruncated: false,
};

/** Translator over transformers.js: greedy, one process, segments cut by nobody without saying so. */
export function createTranslator(
  loaded: LoadedModel,
  model: ModelFingerprint,
  batchPaddedTokens: number,
  dispose: () => Promise<void>,
): Translator {
  const positions = loaded.config.max_position_embeddings;
  // the start token takes one position
  const limits = { sourceTokens: positions, targetTokens: positions - 1 };

  async function translate(
    segments: readonly string[],
    options: TranslateCall = {},
  ): Promise<readonly TranslatedSegment[]> {
    const { signal, onProgress } = options;
    signal?.throwIfAborted();
    const results = segments.map(() => nothing);
    const full = [...segments.keys()].filter((at) => segments[at]?.trim() !== "");
    const sources = full.map((at) => tokenize(loaded, segments[at] ?? ""));
    let done = segments.length - full.length;
    for (const batch of planBatches(
      sources.map(({ ids }) => ids.length),
      batchPaddedTokens,
    )) {
      signal?.throwIfAborted();
      const rows = batch.map((at) => ({
        ids: sources[at]?.ids ?? [],
        required: options.required?.[full[at] ?? -1] ?? [],
      }));
      const decoded = await decode(loaded, rows, limits.targetTokens, signal);
      batch.forEach((at, row) => {
        const [place, output, source] = [full[at], decoded[row], sources[at]];
        if (place === undefined || !output || !source) return;
        results[place] = {
          text: detokenize(loaded, output.ids),
          tokens: output.ids.length,
          meanLogProbability: output.meanLogProbability,
          stop: output.ended ? "end" : "length",
          sourceTruncated: source.truncated,
        };
      });
      done += batch.length;
      onProgress?.(done, segments.length);
    }
    return results;
  }
  return { model, limits, translate, dispose };
}

function detokenize({ tokenizer, config }: LoadedModel, ids: readonly number[]): string {
  const words = ids.filter((id) => id !== config.eos_token_id);
  return words.length === 0 ? "" : tokenizer.decode(words, { skip_special_tokens: true }).trim();
}
