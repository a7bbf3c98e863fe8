import { cosine } from "../core/index.js";

/**
 * Share of salience that the place in the article gives; the rest is centrality. News tells the most important first.
 * Set, with the two constants below, on the word overlap of the chosen sentences with the facts of the gold articles.
 */
const positionWeight = 0.5;

/** How many sentences it takes for the weight of the place to halve. */
const positionHalfLife = 6;

/** What remains of the salience of a sentence that leans on the one before. */
const dependentFactor = 0.8;

/**
 * Salience between 0 and 1 for unit-length sentence vectors: mean similarity to the other sentences
 * (centroid-based summarisation, Radev et al. 2004), blended with the sentence's place.
 */
export function rateSalience(
  vectors: readonly Float32Array[],
  places: readonly number[],
  dependent: readonly boolean[],
): readonly number[] {
  const sum = sumOf(vectors);
  const others = Math.max(1, vectors.length - 1);
  // the likenesses of one vector to all others add up to its likeness to their sum
  const central = rescale(vectors.map((vector) => (cosine(vector, sum) - cosine(vector, vector)) / others));
  return central.map((centrality, at) => {
    const position = 2 ** (-(places[at] ?? 0) / positionHalfLife);
    const salience = (1 - positionWeight) * centrality + positionWeight * position;
    return dependent[at] ? salience * dependentFactor : salience;
  });
}

/** The sum of vectors of one length; empty for none. */
export function sumOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  return sum;
}

function rescale(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (high > low ? (value - low) / (high - low) : 1));
}
