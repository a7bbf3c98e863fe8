import type { Span } from "./span.js";

/** What a line of the article is for. */
export const lineRoles = [
  "headline",
  "lead",
  "body",
  "subhead",
  "caption",
  "credit",
  "boilerplate",
  "list",
  "question",
  "foreign",
] as const;
export type LineRole = (typeof lineRoles)[number];

/** A non-blank line without its line break and outer white space. */
export interface Line extends Span {
  readonly index: number;
  readonly role: LineRole;
}

/** A sentence of running text: of a lead, body, list or question line. Headings, captions, credits, boilerplate and lines in another language have none. */
export interface Sentence extends Span {
  readonly index: number;
  /** Index into `lines`. */
  readonly line: number;
}

export type TokenKind = "word" | "number" | "dash" | "quote" | "punctuation" | "symbol" | "url" | "mention";

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Index into `lines`. */
  readonly line: number;
}

/** One text with stand-off annotations: the spans plus the gaps between them rebuild it exactly. */
export interface Document {
  readonly text: string;
  readonly language: "uk";
  /** In order, disjoint; only white space lies between them. */
  readonly lines: readonly Line[];
  /** In order, disjoint. */
  readonly sentences: readonly Sentence[];
  /** In order, disjoint; cover everything but white space. */
  readonly tokens: readonly Token[];
}
