import type { Repair, TranslatedSegment, UnitFlag } from "../../core/index.js";
import { strongEnd } from "../english.js";
import { findFlags, isUkrainian } from "../flags.js";
import { findLost } from "../protect/restore.js";
import type { StandIn } from "../protect/item.js";

/** One text's English, with stand-ins in the items' places. */
export interface Rendering extends TranslatedSegment {
  readonly standIns: readonly StandIn[];
  /** Indices of the items whose stand-in did not come through. */
  readonly lost: readonly number[];
  readonly flags: readonly UnitFlag[];
  readonly repairs: readonly Repair[];
}

export function renderingOf(source: string, result: TranslatedSegment, standIns: readonly StandIn[]): Rendering {
  const flags = isUkrainian(source) ? findFlags(source, result) : [];
  return { ...result, standIns, lost: findLost(result.text, standIns), flags, repairs: [] };
}

/** Whether there is nothing to mend. */
export function isSound({ lost, flags }: Rendering): boolean {
  return lost.length === 0 && flags.length === 0;
}

/**
 * The better of two renderings of one source: the one that lost fewer items; of as many, the one with fewer
 * flags; then the one that kept the source's question or exclamation mark; then the one of which the model was
 * surer; then the first.
 */
export function chooseBetter(source: string, first: Rendering, second: Rendering): Rendering {
  const end = strongEnd(source);
  const measures = [
    (one: Rendering) => -one.lost.length,
    (one: Rendering) => -one.flags.length,
    (one: Rendering) => Number(strongEnd(one.text) === end),
    (one: Rendering) => one.meanLogProbability ?? -Infinity,
  ];
  for (const measure of measures) {
    const [a, b] = [measure(first), measure(second)];
    if (a !== b) return b > a ? second : first;
  }
  return first;
}
