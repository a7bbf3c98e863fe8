/** How often each n-gram of one order occurs. */
export type Counts = ReadonlyMap<string, number>;

/** The n-grams of a sequence; the separator must not occur in its parts. */
export function countNgrams(parts: readonly string[], order: number, separator: string): Counts {
  const counts = new Map<string, number>();
  for (let at = 0; at + order <= parts.length; at++) {
    const ngram = parts.slice(at, at + order).join(separator);
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

/** N-grams that both have, each as often as the one that has fewer ("clipped" counts of Papineni et al. 2002). */
export function countShared(a: Counts, b: Counts): number {
  let shared = 0;
  for (const [ngram, count] of a) shared += Math.min(count, b.get(ngram) ?? 0);
  return shared;
}

/** How many n-grams of one order a sequence of this length has. */
export function ngramsIn(length: number, order: number): number {
  return Math.max(0, length - order + 1);
}
