import { sameSpan } from "../align.js";
import type { Comparison } from "../compare.js";
import { Tally, type Score } from "../tally.js";

/** Cues, or mentions, whose span is exactly the gold's; a quotation may be without. */
export function scorePart(comparisons: readonly Comparison[], part: "cue" | "mention"): Score {
  const tally = new Tally();
  for (const { pairs, missed, spurious } of comparisons) {
    for (const { gold, predicted } of pairs) {
      const [expected, given] = [gold[part], predicted[part]];
      tally.add(expected && sameSpan(expected, given) ? 1 : 0, given ? 1 : 0, expected ? 1 : 0);
    }
    for (const one of missed) tally.add(0, 0, one[part] ? 1 : 0);
    for (const one of spurious) tally.add(0, one[part] ? 1 : 0, 0);
  }
  return tally.score();
}
