import { slice, type Document, type Span, type Translation } from "../../core/index.js";
import type { GoldArticle } from "../gold/article.js";
import { countLineBreaks } from "../gold/split.js";
import type { TranslatedSegmentPair } from "./translated-set.js";

/** The body sentences of an article beside its `en:` lines, or why they cannot be put side by side. */
export type GoldPairing<More = unknown> =
  ({ readonly segments: readonly TranslatedSegmentPair[] } & More) | { readonly reason: string };

/** Which lines are body text is the gold's word; where their sentences end is the product's. */
export function pairGold(article: GoldArticle, document: Document, translation: Translation): GoldPairing {
  if (document.text !== article.text) return { reason: "its text was not read as it stands" };
  const places = bodySentences(article, document);
  if (places.length !== article.english.length)
    return { reason: `${places.length} body sentences were found, but it has ${article.english.length} en: lines` };
  const segments = article.english.map((reference, at): TranslatedSegmentPair => {
    const unit = translation.units.find(({ source }) => source.start === places[at]?.start);
    return unit
      ? { hypothesis: slice(translation.text, unit.target), reference, flags: unit.flags }
      : { hypothesis: "", reference, flags: [] };
  });
  return { segments };
}

/** A body line that the product took for a heading, credit or boilerplate counts as one sentence. */
export function bodySentences({ text, lines }: GoldArticle, document: Document): readonly Span[] {
  return document.lines
    .filter(({ start }) => (lines.get(countLineBreaks(text.slice(0, start)) + 1) ?? "body") === "body")
    .flatMap((line): readonly Span[] => {
      const sentences = document.sentences.filter((sentence) => sentence.line === line.index);
      return sentences.length > 0 ? sentences : [line];
    });
}
