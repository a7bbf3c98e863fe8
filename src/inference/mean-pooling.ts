import { background } from "./background.js";
import type { SentenceStates } from "./sentence-pooling.js";

/**
 * The mean of a sentence's states, less the mean vector of unrelated sentences, at unit length. Plain means all point
 * about the same way; taking the common vector away is the first step of "all-but-the-top" (Mu & Viswanath,
 * ICLR 2018). The common vector is that of a fixed background and not of the call's own sentences, so that
 * a sentence's vector does not depend on its company, and nearness to an article's centre keeps a meaning.
 */
export function createMeanPooling(
  statesOf: (sentence: string) => Promise<SentenceStates>,
): (states: SentenceStates) => Promise<Float32Array> {
  let common: Promise<Float32Array> | undefined;
  return async (states) => {
    common ??= commonVector(statesOf);
    const shared = await common;
    return toUnitLength(meanState(states).map((value, at) => value - (shared[at] ?? 0)));
  };
}

async function commonVector(statesOf: (sentence: string) => Promise<SentenceStates>): Promise<Float32Array> {
  let sum: Float32Array | undefined;
  for (const sentence of background) {
    const mean = meanState(await statesOf(sentence));
    sum = sum?.map((value, at) => value + (mean[at] ?? 0)) ?? mean;
  }
  return (sum ?? new Float32Array()).map((value) => value / background.length);
}

function meanState({ states, tokens, width }: SentenceStates): Float32Array {
  const mean = new Float32Array(width);
  for (let at = 0; at < states.length; at++) mean[at % width] = (mean[at % width] ?? 0) + (states[at] ?? 0) / tokens;
  return mean;
}

/** A vector of zeros, which has no direction, becomes the first axis. */
function toUnitLength(vector: Float32Array): Float32Array {
  const norm = Math.hypot(...vector);
  if (norm === 0) return vector.map((_, at) => (at === 0 ? 1 : 0));
  return vector.map((value) => value / norm);
}
