import type { CallOptions, SentenceEncoder } from "../../src/core/index.js";
import { reasonOf } from "./translator.js";

const dimensions = 64;

/** An encoder without a model: a bag of word stems, so that sentences that share words are near. */
export function createFakeEncoder(): SentenceEncoder {
  return {
    model: { id: "fake", sha256: "0".repeat(64), dtype: "none", parameters: {} },
    dimensions,
    bilingual: false,
    encode(sentences: readonly string[], options: CallOptions = {}) {
      if (options.signal?.aborted) return Promise.reject(reasonOf(options.signal));
      const vectors = sentences.map(embed);
      options.onProgress?.(sentences.length, sentences.length);
      return Promise.resolve(vectors);
    },
    dispose: () => Promise.resolve(),
  };
}

function embed(sentence: string): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const [word] of sentence.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const at =
      [...word.slice(0, 5)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % dimensions;
    vector[at] = (vector[at] ?? 0) + 1;
  }
  const norm = Math.hypot(...vector);
  return norm === 0 ? vector.map((_, at) => (at === 0 ? 1 : 0)) : vector.map((value) => value / norm);
}
