import { cosine } from "../core/index.js";

/**
 * Indices of at most `count` items, each the best of the rest by salience less its likeness to what is
 * chosen already: maximal marginal relevance (Carbonell & Goldstein 1998). In the order of choice.
 */
export function selectDiverse(
  salience: readonly number[],
  vectors: readonly Float32Array[],
  count: number,
  diversity: number,
): readonly number[] {
  const chosen: number[] = [];
  const rest = new Set(salience.keys());
  while (chosen.length < count && rest.size > 0) {
    let best = -1;
    let bestWorth = -Infinity;
    for (const at of rest) {
      const likeness = Math.max(0, ...chosen.map((other) => likenessOf(vectors, at, other)));
      const worth = (1 - diversity) * (salience[at] ?? 0) - diversity * likeness;
      if (worth > bestWorth) [best, bestWorth] = [at, worth];
    }
    chosen.push(best);
    rest.delete(best);
  }
  return chosen;
}

function likenessOf(vectors: readonly Float32Array[], a: number, b: number): number {
  const [first, second] = [vectors[a], vectors[b]];
  return first && second ? cosine(first, second) : 0;
}
