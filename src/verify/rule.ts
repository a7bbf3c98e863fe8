import type { Document, Finding, Quotation, Summary, Translation } from "../core/index.js";
import type { VerifyOptions } from "./options.js";

/** What the rules compare: every output with its evidence. */
export interface Evidence {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  readonly translation: Translation;
  readonly summary: Summary;
}

/** One numbered rule; its id stands in every finding it makes and in `verify.waive`. */
export interface Rule {
  readonly id: string;
  check(evidence: Evidence, options: VerifyOptions): readonly Omit<Finding, "rule">[];
}
