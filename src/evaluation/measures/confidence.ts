import type { Comparison } from "../compare.js";
import { judgeSpeaker } from "./same-speaker.js";

/** Names given with a confidence in `[from, to)`, the last bin with its end. */
export interface ConfidenceBin {
  readonly from: number;
  readonly to: number;
  readonly names: number;
  readonly right: number;
  /** Mean confidence of the names, 0 where there are none: well calibrated where it is near `right / names`. */
  readonly mean: number;
}

const bounds = [0, 0.7, 0.8, 0.9, 1] as const;

/** How often a name is right by the confidence that it was given with, over gold quotations that were found. */
export function calibrate(comparisons: readonly Comparison[]): readonly ConfidenceBin[] {
  const names = comparisons
    .flatMap(({ pairs }) => pairs)
    .flatMap((pair) => {
      const { speaker, attribution } = pair.predicted;
      if (speaker === null || "reason" in attribution) return [];
      return [{ confidence: attribution.confidence, right: judgeSpeaker(pair) === "right" }];
    });
  return bounds.slice(1).map((to, at) => {
    const from = bounds[at] ?? 0;
    const own = names.filter(({ confidence }) => confidence >= from && (confidence < to || to === bounds.at(-1)));
    return {
      from,
      to,
      names: own.length,
      right: own.filter(({ right }) => right).length,
      mean: own.length === 0 ? 0 : own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
    };
  });
}
