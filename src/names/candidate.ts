import type { NameMention, Span } from "../core/index.js";

/** A name found in words `from` to before `to`. */
export interface Candidate extends Omit<NameMention, keyof Span> {
  readonly from: number;
  readonly to: number;
}
