import type { Box } from "../boxes/box.js";
import type { PageLine } from "../lines/page-line.js";
import type { Located } from "../locate/located.js";

/** What is known of an article when its lines are chosen. */
export interface SelectView {
  /** Those that are still in, in order. */
  readonly lines: readonly PageLine[];
  readonly headline: Box | null;
  readonly located: Located;
  readonly statements: StatedLines;
}

/** What the page states elsewhere, which it may print again among the lines. */
export interface StatedLines {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly section?: string | undefined;
  readonly publisher?: string | undefined;
  /** Whose the article's picture is. */
  readonly credit?: string | undefined;
}

/** Prepares a rule for an article; it tells whether a line, given by its number, is none of it. */
export type LineRule = (view: SelectView) => (line: PageLine, at: number) => boolean;
