import type { Comparison } from "../compare.js";
import { judgeSpeaker, reasonOf } from "./same-speaker.js";

/** Gold quotations that were found and given no speaker. */
export interface OpenScore {
  readonly total: number;
  /** The gold names nobody either. */
  readonly right: number;
}

/** By reason code. */
export function countLeftOpen(comparisons: readonly Comparison[]): Readonly<Record<string, OpenScore>> {
  const counts = new Map<string, OpenScore>();
  for (const pair of comparisons.flatMap(({ pairs }) => pairs)) {
    if (pair.predicted.speaker !== null) continue;
    const reason = reasonOf(pair.predicted);
    const { total, right } = counts.get(reason) ?? { total: 0, right: 0 };
    counts.set(reason, { total: total + 1, right: right + (judgeSpeaker(pair) === "right" ? 1 : 0) });
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
