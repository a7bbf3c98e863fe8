import type { Document, TranslatedSegment, Translation } from "../../core/index.js";

/** What the evaluation calls: the product's own translation. */
export interface TranslationTools {
  /** An article in full; `name` is for progress. Throws SetAside where the article cannot be done. */
  readonly translateArticle: (
    text: string,
    name: string,
  ) => Promise<{ readonly document: Document; readonly translation: Translation }>;
  /** Segments on their own, in order. */
  readonly translateSegments: (segments: readonly string[], name: string) => Promise<readonly TranslatedSegment[]>;
}
