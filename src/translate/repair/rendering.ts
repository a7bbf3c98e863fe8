import type { Judge, Repair, TranslatedSegment, UnitFlag } from "../../core/index.js";
import { strongEnd } from "../english.js";
import { findFlags, isUkrainian } from "../flags.js";
import { findLost, restore, type Restored } from "../protect/restore.js";
import type { Item, StandIn } from "../protect/item.js";
import type { Wanted } from "./model-input.js";

/** One text's English, with stand-ins in the items' places. */
export interface Rendering extends TranslatedSegment {
  readonly standIns: readonly StandIn[];
  /** Indices of the items whose stand-in did not come through. */
  readonly lost: readonly number[];
  readonly flags: readonly UnitFlag[];
  /** Rules that object to it. */
  readonly objections: readonly string[];
  readonly repairs: readonly Repair[];
}

export function renderingOf(
  { uk, items, first }: Wanted,
  result: TranslatedSegment,
  standIns: readonly StandIn[],
  judge: Judge,
): Rendering {
  const asked = isUkrainian(first.text);
  const flags = asked ? findFlags(first.text, result) : [];
  const objections =
    asked && result.text !== "" ? objectionsTo(uk, items, restore(result.text, items, standIns), judge) : [];
  return { ...result, standIns, lost: findLost(result.text, standIns), flags, objections, repairs: [] };
}

function objectionsTo(
  uk: string,
  items: readonly Item[],
  { text, targets }: Restored,
  judge: Judge,
): readonly string[] {
  const kept = items.map(({ locate: _, standIn: __, ...item }, at) => ({ ...item, target: targets[at] ?? null }));
  return judge.objections(uk, text, kept);
}

/** Whether there is nothing to mend. */
export function isSound({ lost, flags, objections }: Rendering): boolean {
  return lost.length === 0 && flags.length === 0 && objections.length === 0;
}

/**
 * The better of two renderings of one source: the one that lost fewer items; of as many, the one with fewer
 * flags; then the one to which fewer rules object; then the one that kept the source's question or exclamation mark; then the one of which the model was
 * surer; then the first.
 */
export function chooseBetter(source: string, first: Rendering, second: Rendering): Rendering {
  const end = strongEnd(source);
  const measures = [
    (one: Rendering) => -one.lost.length,
    (one: Rendering) => -one.flags.length,
    (one: Rendering) => -one.objections.length,
    (one: Rendering) => Number(strongEnd(one.text) === end),
    (one: Rendering) => one.meanLogProbability ?? -Infinity,
  ];
  for (const measure of measures) {
    const [a, b] = [measure(first), measure(second)];
    if (a !== b) return b > a ? second : first;
  }
  return first;
}
