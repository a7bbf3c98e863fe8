import type { Document } from "./document.js";
import type { Case } from "./grammar.js";
import type { Span } from "./span.js";

/** A term of the house's glossary in one place of a text. */
export interface TermMention extends Span {
  /** The glossary's own source form. */
  readonly uk: string;
  /** The English to print, in the number that the place has. */
  readonly en: string;
  /** Other English that is right as well. */
  readonly accepted: readonly string[];
  /** English that must not stand for it. */
  readonly forbidden: readonly string[];
  /** Grammatical cases that the form may stand in; empty where it does not decline. */
  readonly cases: readonly Case[];
  readonly number: "singular" | "plural";
}

/** Port: how the house translates its terms. */
export interface Glossary {
  /** Every term in the document, in any form, in order and without overlaps; of two that overlap the longer. */
  find(document: Pick<Document, "text">): readonly TermMention[];
}
