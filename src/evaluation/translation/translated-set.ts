import type { UnitFlag } from "../../core/index.js";
import type { SegmentPair } from "../similarity/segment-pair.js";

/** One segment with its machine translation and what the product itself remarks on it. */
export interface TranslatedSegmentPair extends SegmentPair {
  readonly flags: readonly UnitFlag[];
}

/** Segments that are measured together. */
export interface TranslatedSet {
  readonly name: string;
  readonly segments: readonly TranslatedSegmentPair[];
}
