import type { Comparison } from "../compare.js";
import { Tallies, type Score } from "../tally.js";
import { sameContent, scoreExactContent } from "./content.js";

/** Exact content by construction of the prediction: precision only, since the gold names no constructions. */
export function scoreConstructions(comparisons: readonly Comparison[]): Readonly<Record<string, Score>> {
  const tallies = new Tallies();
  for (const { pairs, spurious } of comparisons) {
    for (const pair of pairs) tallies.add([pair.predicted.construction], sameContent(pair) ? 1 : 0, 1, 1);
    for (const { construction } of spurious) tallies.add([construction], 0, 1, 0);
  }
  return tallies.scores();
}

/** Exact content of the articles with one trap; each article counts under all its traps. */
export interface TrapScore extends Score {
  readonly articles: number;
}

export function scoreTraps(comparisons: readonly Comparison[]): Readonly<Record<string, TrapScore>> {
  const traps = [...new Set(comparisons.flatMap(({ article }) => article.traps))];
  return Object.fromEntries(
    traps
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .flatMap((trap) => {
        const own = comparisons.filter(({ article }) => article.traps.includes(trap));
        const score = scoreExactContent(own)["all"];
        return score ? [[trap, { articles: own.length, ...score }]] : [];
      }),
  );
}
