import { sameSpan, type Pair } from "../align.js";
import type { Comparison } from "../compare.js";
import { Tally, type Score } from "../tally.js";
import { sameContent } from "./content.js";
import { judgeSpeaker } from "./same-speaker.js";

/**
 * Quotations of which content, cue and speaker are all right, spans exactly, among those found and those of the gold:
 * after Newell et al. (Citron, 2018) and the Guardian with AFP (2021), whose source is the span of the mention where
 * ours is the canonical speaker.
 */
export function scoreAllThree(comparisons: readonly Comparison[]): Score {
  const tally = new Tally();
  for (const { pairs, missed, spurious } of comparisons) {
    for (const pair of pairs) tally.add(allThreeRight(pair) ? 1 : 0, 1, 1);
    tally.add(0, spurious.length, missed.length);
  }
  return tally.score();
}

function allThreeRight(pair: Pair): boolean {
  return sameContent(pair) && sameSpan(pair.gold.cue, pair.predicted.cue) && judgeSpeaker(pair) === "right";
}
