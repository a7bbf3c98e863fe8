import type { Case, FormSource, Gender, NameKind } from "../core/index.js";

/** A name found in words `from` to before `to`. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind;
  readonly uk: string;
  readonly en: string;
  readonly accepted: readonly string[];
  readonly source: FormSource;
  readonly cases: readonly Case[];
  readonly gender: Gender | null;
  readonly number: "singular" | "plural";
}
