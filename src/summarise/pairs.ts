import { contains, slice, type Document, type Quotation, type QuotationPair, type Translation } from "../core/index.js";

/** A quotation in the speaker's own words: direct, or the verbatim part of a clause. */
export type VerbatimQuotation = Quotation & { readonly kind: QuotationPair["kind"] };

/** A quotation shorter than this many words says little by itself. */
const fewWords = 4;

export function isVerbatim(quotation: Quotation): quotation is VerbatimQuotation {
  return quotation.kind !== "indirect";
}

/** How much a quotation is worth printing, apart from what it is about: known speaker, whole sentences, some length. */
export function rateQuotation(document: Document, quotation: VerbatimQuotation): number {
  const words = originalOf(document, quotation).join(" ").split(/\s+/u).length;
  return (quotation.speaker ? 0.5 : 0) + (quotation.kind === "direct" ? 0.3 : 0.1) + (words >= fewWords ? 0.2 : 0);
}

/** The quotation in both languages, for the summary. */
export function pairOf(document: Document, quotation: VerbatimQuotation, translation: Translation): QuotationPair {
  return {
    quotation: quotation.id,
    kind: quotation.kind,
    original: originalOf(document, quotation),
    evidence: quotation.content,
    translation: translationOf(quotation, translation),
    speaker: quotation.speaker,
    cue: quotation.cue ? { uk: slice(document.text, quotation.cue), en: quotation.cue.english } : null,
    channel: quotation.channel,
    backTranslated: quotation.backTranslated,
  };
}

function originalOf(document: Document, quotation: Quotation): readonly string[] {
  return quotation.content.map((span) => slice(document.text, span));
}

/** The English of the content segments, one string for each stretch of content, `[…]` where the article interrupts it. */
function translationOf(quotation: Quotation, translation: Translation): string | null {
  const segments = translation.units
    .flatMap((unit) => unit.segments)
    .filter((segment) => segment.role === "content" && segment.quotation === quotation.id);
  const stretches = quotation.content.map((span) =>
    segments
      .filter((segment) => contains(span, segment.source))
      .map((segment) => slice(translation.text, segment.target))
      .join(" "),
  );
  return stretches.length === 0 || stretches.some((stretch) => stretch === "") ? null : stretches.join(" […] ");
}
