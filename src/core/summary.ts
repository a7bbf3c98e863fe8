import type { QuotationKind, Speaker } from "./quotation.js";
import type { Span } from "./span.js";

/** One sentence of the summary in both languages. */
export interface SummarySentence {
  readonly uk: string;
  readonly en: string;
  /** Spans of the Document that support it. */
  readonly evidence: readonly Span[];
  /** Index of the translation unit that `en` comes from, or the first of those that it rests on. */
  readonly unit: number;
  /** Salience that it was chosen by, or the share of its words that its evidence has; between 0 and 1. */
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

/** Why a sentence that a summariser wrote does not stand in the summary. */
export const dropReasons = [
  /** It holds a quotation, which a summariser may not write. */
  "quotation",
  /** The output limit cut it. */
  "cut-off",
  /** A figure that is in no sentence that it could rest on. */
  "figure",
  /** A name of which the same is true. */
  "name",
  /** Too many other words. */
  "words",
  /** A negation, a reservation or an attribution is missing, or new. */
  "guard",
  /** The words come in another order. */
  "order",
  /** What it rests on stands in the summary already. */
  "repeated",
] as const;
export type DropReason = (typeof dropReasons)[number];

/** A sentence that a summariser wrote and that was not kept. */
export interface DroppedSentence {
  readonly en: string;
  readonly reason: DropReason;
}

/** Sentences and quotations that carry the story, in the order of the article. */
export interface Summary {
  /** `extractive`: both sides of a sentence are the article's and its translation's own; `abstractive`: a model wrote the English from those of the evidence. */
  readonly method: "extractive" | "abstractive";
  readonly sentences: readonly SummarySentence[];
  readonly quotations: readonly QuotationPair[];
  /** Sentences that a summariser wrote in vain; absent where none ran. */
  readonly dropped?: readonly DroppedSentence[];
}
