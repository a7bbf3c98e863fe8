import type { QuotationPair, Span } from "../../core/index.js";

/** The words of a quotation and where they stand; its kind cannot be a paraphrase. */
export type VerbatimWords = Pick<QuotationPair, "kind" | "original" | "evidence">;

/** How the translation of a quotation joins the stretches of an interrupted quotation. */
const interruption = " […] ";

/**
 * The original in Ukrainian marks, a pair for each span: `«…» […] «…»`, without the bracket where the article has
 * nothing but marks and white space between the two.
 */
export function markOriginal(words: VerbatimWords, text: string): string {
  return join(words, text, (part) => `«${part}»`, words.original);
}

/**
 * The English of the quotation. In English marks, stretch by stretch; without any where it is a translation back,
 * because marks would make it the speaker's own English words. Null where there is no translation.
 */
export function markTranslation(pair: QuotationPair, text: string): string | null {
  if (pair.translation === null || pair.translation.trim() === "") return null;
  const parts = pair.translation.split(interruption);
  const matched = parts.length === pair.original.length ? parts : [pair.translation];
  return join(pair, text, (part) => (pair.backTranslated ? part : `“${part}”`), matched);
}

function join(words: VerbatimWords, text: string, mark: (part: string) => string, parts: readonly string[]): string {
  return parts
    .map((part, at) => (at === 0 ? "" : joint(words.evidence[at - 1], words.evidence[at], text)) + mark(part))
    .join("");
}

function joint(before: Span | undefined, after: Span | undefined, text: string): string {
  const nothingLeftOut =
    before !== undefined && after !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(before.end, after.start));
  return nothingLeftOut && before.end <= after.start ? " " : interruption;
}
