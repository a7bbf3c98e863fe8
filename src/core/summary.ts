import type { QuotationKind, Speaker } from "./quotation.js";
import type { Span } from "./span.js";

/** One sentence of the summary in both languages. */
export interface SummarySentence {
  readonly uk: string;
  readonly en: string;
  /** Spans of the Document that support it. */
  readonly evidence: readonly Span[];
  /** Index of the translation unit that `en` comes from. */
  readonly unit: number;
  /** Salience that it was chosen by, between 0 and 1. */
  readonly score: number;
}

/** A quotation chosen for the summary, in both languages. */
export interface QuotationPair {
  /** Id of the Quotation. */
  readonly quotation: string;
  readonly kind: Exclude<QuotationKind, "indirect">;
  /** The content spans' exact words, one string a span. */
  readonly original: readonly string[];
  readonly evidence: readonly Span[];
  /** Machine translation of the content; null where the translation has no segment for it. */
  readonly translation: string | null;
  readonly speaker: Speaker | null;
  /** The reporting expression in both languages, strength kept. */
  readonly cue: { readonly uk: string; readonly en: string } | null;
  readonly channel: string | null;
  readonly backTranslated: boolean;
}

/** Sentences and quotations that carry the story, in the order of the article. */
export interface Summary {
  /** `extractive`: the Ukrainian sentences are the article's own. */
  readonly method: "extractive";
  readonly sentences: readonly SummarySentence[];
  readonly quotations: readonly QuotationPair[];
}
