import type { Document, TranslatedSegment, Translation, Verdict } from "../../core/index.js";

/** What the evaluation calls: the product's own translation. */
export interface TranslationTools {
  /** An article in full; `name` is for progress. Throws SetAside where the article cannot be done. */
  readonly translateArticle: (
    text: string,
    name: string,
  ) => Promise<{ readonly document: Document; readonly translation: Translation; readonly verdict: Verdict }>;
  /** Segments on their own, in order. */
  readonly translateSegments: (segments: readonly string[], name: string) => Promise<readonly TranslatedSegment[]>;
}
