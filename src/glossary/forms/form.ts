import type { Case } from "../../core/index.js";

export type GrammaticalNumber = "singular" | "plural";

/** What one form of a term can be. */
export interface Reading {
  readonly number: GrammaticalNumber;
  /** Null where the form has no case. */
  readonly case: Case | null;
}

/** One form of a word or term. */
export interface Form extends Reading {
  readonly form: string;
}
