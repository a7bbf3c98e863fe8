import type { Span, TranslationUnit, UnitSegment } from "../core/index.js";

/** Part of a sentence or heading that is translated by itself, not yet with its English. */
export interface Piece {
  readonly role: UnitSegment["role"];
  /** In the Document's text, without quote marks and the punctuation between pieces. */
  readonly source: Span;
  readonly quotation?: string;
  /** English built from the quotation's parts; null where the model translates. */
  readonly template: string | null;
  /** Whether an English quote mark opens before it. */
  readonly opens: boolean;
  /** Whether an English quote mark closes after it. */
  readonly closes: boolean;
}

/** A sentence or heading and what it is made of; the pieces are in source order and disjoint. */
export interface PlannedUnit extends Pick<TranslationUnit, "kind" | "sentence" | "line" | "source"> {
  readonly pieces: readonly Piece[];
}
