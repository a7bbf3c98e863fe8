import type { Box, BoxTree } from "../boxes/box.js";

/** What is known of the page when a box is judged. */
export interface AsideView {
  readonly tree: BoxTree;
  readonly headline: Box | null;
  /** Letters of all the page's paragraphs. */
  readonly paragraphLetters: number;
  /** Letters of the paragraphs within a box. */
  readonly paragraphLettersOf: (box: Box) => number;
}

/** Prepares a rule for a page; it tells whether a box, and all within it, is none of the article. */
export type AsideRule = (view: AsideView) => (box: Box) => boolean;
