import { sameSpans, sharedLength, totalLength, type Pair } from "../align.js";
import type { Comparison } from "../compare.js";
import { Tallies, type Score } from "../tally.js";

/** By kind of the gold (of the prediction where the gold has nothing there), and `all`. */
export type ScoreByKind = Readonly<Record<string, Score>>;

export function sameContent({ gold, predicted }: Pair): boolean {
  return sameSpans(gold.content, predicted.content);
}

/** Quotations of which every content span is exactly the gold's. */
export function scoreExactContent(comparisons: readonly Comparison[]): ScoreByKind {
  return scoreContent(comparisons, (pair) => (sameContent(pair) ? 1 : 0));
}

/** Characters of content shared, over those predicted and expected (Dice), averaged over the quotations. */
export function scoreOverlap(comparisons: readonly Comparison[]): ScoreByKind {
  return scoreContent(
    comparisons,
    ({ gold, predicted }) =>
      (2 * sharedLength(gold.content, predicted.content)) /
      (totalLength(gold.content) + totalLength(predicted.content)),
  );
}

function scoreContent(comparisons: readonly Comparison[], credit: (pair: Pair) => number): ScoreByKind {
  const tallies = new Tallies();
  for (const { pairs, missed, spurious } of comparisons) {
    for (const pair of pairs) tallies.add(["all", pair.gold.kind], credit(pair), 1, 1);
    for (const { kind } of missed) tallies.add(["all", kind], 0, 0, 1);
    for (const { kind } of spurious) tallies.add(["all", kind], 0, 1, 0);
  }
  return tallies.scores();
}
