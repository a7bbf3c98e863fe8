import type { CallOptions, ModelFingerprint, SentenceEncoder } from "../core/index.js";
import { background } from "./background.js";
import type { LoadedModel } from "./loaded-model.js";
import { tokenize, toTensors } from "./source-tokens.js";

/**
 * Sentence vectors from the translation model's encoder: the mean of the last hidden state over the
 * sentence's tokens, less the mean vector of unrelated sentences, at unit length. Plain means all point
 * about the same way; taking the common vector away is the first step of "all-but-the-top" (Mu & Viswanath,
 * ICLR 2018). The common vector is that of a fixed background and not of the call's own sentences, so that
 * a sentence's vector does not depend on its company, and nearness to an article's centre keeps a meaning.
 */
export function createEncoder(
  loaded: LoadedModel,
  model: ModelFingerprint,
  dispose: () => Promise<void>,
): SentenceEncoder {
  const dimensions = loaded.config.d_model;
  let common: Promise<Float32Array> | undefined;

  async function encode(sentences: readonly string[], options: CallOptions = {}): Promise<readonly Float32Array[]> {
    const { signal, onProgress } = options;
    signal?.throwIfAborted();
    common ??= commonVector(loaded);
    const shared = await common;
    const vectors: Float32Array[] = [];
    for (const sentence of sentences) {
      signal?.throwIfAborted();
      const vector = await meanState(loaded, sentence);
      vectors.push(toUnitLength(vector.map((value, at) => value - (shared[at] ?? 0))));
      onProgress?.(vectors.length, sentences.length);
    }
    return vectors;
  }
  return { model, dimensions, encode, dispose };
}

async function commonVector(loaded: LoadedModel): Promise<Float32Array> {
  const mean = new Float32Array(loaded.config.d_model);
  for (const sentence of background) {
    const vector = await meanState(loaded, sentence);
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / background.length;
  }
  return mean;
}

/** One sentence at a time, for the reason given at `batch_padded_tokens`. */
async function meanState(loaded: LoadedModel, sentence: string): Promise<Float32Array> {
  const { ids } = tokenize(loaded, sentence);
  const { input_ids, attention_mask } = toTensors(loaded, [ids]);
  const output = await loaded.encoder.run({
    input_ids: input_ids.ort_tensor,
    attention_mask: attention_mask.ort_tensor,
  });
  const states = output.last_hidden_state?.data;
  if (!(states instanceof Float32Array)) throw new Error("The runtime gave no encoder states.");
  const width = loaded.config.d_model;
  const mean = new Float32Array(width);
  for (let at = 0; at < states.length; at++)
    mean[at % width] = (mean[at % width] ?? 0) + (states[at] ?? 0) / ids.length;
  return mean;
}

/** A vector of zeros, which has no direction, becomes the first axis. */
function toUnitLength(vector: Float32Array): Float32Array {
  const norm = Math.hypot(...vector);
  if (norm === 0) return vector.map((_, at) => (at === 0 ? 1 : 0));
  return vector.map((value) => value / norm);
}
