import type { ArticleNote, Statements } from "../../../core/index.js";

/** What a page states of itself and of its article. */
export type PageStatements = { readonly [K in keyof Statements]?: Statements[K] | undefined } & {
  /** BCP 47, as the page has it. */
  readonly language: string | null;
  readonly notes: readonly ArticleNote[];
  /** Whether the page's data say that all may read the article; null where they say nothing. */
  readonly isFree: boolean | null;
  /** Text of the article in the page's data. */
  readonly bodyInJson: string | null;
  /** Absolute addresses of other versions, and of the feeds that the page names. */
  readonly alternates: {
    readonly amp: string | null;
    readonly print: string | null;
    readonly feeds: readonly string[];
  };
};
