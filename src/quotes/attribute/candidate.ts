import type { Mention } from "./mention.js";

/** A mention and the pieces it takes. */
export interface Candidate {
  readonly mention: Mention;
  readonly at: number;
  readonly to: number;
}
