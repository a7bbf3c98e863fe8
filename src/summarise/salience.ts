/**
 * Share of salience that the place in the article gives; the rest is centrality. News tells the most important first.
 * Set, with the two constants below, on the word overlap of the chosen sentences with the facts of the gold articles.
 */
const positionWeight = 0.5;

/** How many sentences it takes for the weight of the place to halve. */
const positionHalfLife = 6;

/** What remains of the salience of a sentence that leans on the one before. */
const dependentFactor = 0.8;

export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/**
 * Salience between 0 and 1 for unit-length sentence vectors: mean similarity to the other sentences
 * (centroid-based summarisation, Radev et al. 2004), blended with the sentence's place.
 */
export function rateSalience(
  vectors: readonly Float32Array[],
  places: readonly number[],
  dependent: readonly boolean[],
): readonly number[] {
  const central = rescale(
    vectors.map((vector, at) => {
      const others = vectors.filter((_, other) => other !== at);
      return others.reduce((sum, other) => sum + cosine(vector, other), 0) / Math.max(1, others.length);
    }),
  );
  return central.map((centrality, at) => {
    const position = 2 ** (-(places[at] ?? 0) / positionHalfLife);
    const salience = (1 - positionWeight) * centrality + positionWeight * position;
    return dependent[at] ? salience * dependentFactor : salience;
  });
}

function rescale(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (high > low ? (value - low) / (high - low) : 1));
}
