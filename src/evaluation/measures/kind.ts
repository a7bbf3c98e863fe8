import type { Comparison } from "../compare.js";
import { Tally, type Score } from "../tally.js";

export function scoreKind(comparisons: readonly Comparison[]): Score {
  const tally = new Tally();
  for (const { pairs, missed, spurious } of comparisons) {
    for (const { gold, predicted } of pairs) tally.add(gold.kind === predicted.kind ? 1 : 0, 1, 1);
    tally.add(0, spurious.length, missed.length);
  }
  return tally.score();
}
