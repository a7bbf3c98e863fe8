import type { Document, Finding, Quotation, Summary, Translation } from "../core/index.js";
import type { VerifyOptions } from "./options.js";
import type { UnitTexts } from "./reading.js";

/** What is compared: every output with its evidence. */
export interface Outputs {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  readonly translation: Translation;
  readonly summary: Summary;
}

/** The outputs, and the units' texts as the rules read them for themselves. */
export interface Evidence extends Outputs {
  readonly units: readonly UnitTexts[];
  /** By the index of a unit: cosine of the vectors of its two sides; none where that was not measured. */
  readonly likeness: ReadonlyMap<number, number>;
}

/** One numbered rule; its id stands in every finding it makes and in `verify.ignore`. */
export interface Rule {
  readonly id: string;
  check(evidence: Evidence, options: VerifyOptions): readonly Omit<Finding, "rule">[];
}
