/** Numbers from 0 to below 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** At most `largest` of the list, by chance, in the order of the list. */
export function sample<T>(list: readonly T[], largest: number, random: () => number): readonly T[] {
  const drawn = list.map((each, at) => ({ each, at, rank: random() })).sort((a, b) => a.rank - b.rank);
  return drawn
    .slice(0, largest)
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
