import type { Quotation } from "../../core/index.js";
import type { Pair } from "../align.js";
import type { Comparison } from "../compare.js";
import { Tally, type Score } from "../tally.js";

/** The relays of a prediction as the gold writes them. */
export function relaysOf(predicted: Quotation): string {
  return predicted.via.join(", ");
}

/** Of the quotations that were found. */
export function scoreChannel(comparisons: readonly Comparison[]): Score {
  return scoreWords(comparisons, ({ gold, predicted }) => [gold.channel, predicted.channel ?? ""]);
}

/** Of the quotations that were found. */
export function scoreRelay(comparisons: readonly Comparison[]): Score {
  return scoreWords(comparisons, ({ gold, predicted }) => [gold.via, relaysOf(predicted)]);
}

function scoreWords(comparisons: readonly Comparison[], wordsOf: (pair: Pair) => readonly [string, string]): Score {
  const tally = new Tally();
  for (const pair of comparisons.flatMap(({ pairs }) => pairs)) {
    const [expected, given] = wordsOf(pair);
    tally.add(expected !== "" && expected === given ? 1 : 0, given === "" ? 0 : 1, expected === "" ? 0 : 1);
  }
  return tally.score();
}
