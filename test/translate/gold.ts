import { slice, type Document, type Quotation, type Speaker } from "../../src/core/index.js";
import type { GoldArticle, GoldQuotation } from "../../src/evaluation/index.js";
import { buildDocument } from "../../src/text/index.js";
import { markedArticle, readGoldArticles } from "../fixtures/gold.js";

/** English of the cues of the gold articles that the tests look at; all others are "said". */
const cues: Readonly<Record<string, string>> = {
  написав: "wrote",
  написала: "wrote",
  додав: "added",
  додала: "added",
  додали: "added",
  додає: "added",
  розповів: "told",
  зазначив: "noted",
  зауважив: "remarked",
  наголосив: "stressed",
};

function englishOf(cue: string): string {
  return /^за .*словами/iu.test(cue) ? "according to" : (cues[cue.toLowerCase()] ?? "said");
}

export interface QuotedDocument {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
}

/** A gold article as the stages before translation would give it: marks taken out, quotations as marked by hand. */
export function readGold(id: string): QuotedDocument {
  const article = readGoldArticles().find((each) => each.id === id);
  if (!article) throw new Error(`no gold article ${id}`);
  return quoted(article);
}

/** A marked text of the test's own, with the speakers of its quotations as the footer of a gold article has them. */
export function readMarked(marked: string, ...footer: readonly string[]): QuotedDocument {
  return quoted(markedArticle(marked, footer));
}

function quoted(article: GoldArticle): QuotedDocument {
  const quotations = article.quotations.map((quotation) => quotationOf(article.text, quotation));
  return { document: buildDocument(article.text), quotations };
}

function quotationOf(text: string, gold: GoldQuotation): Quotation {
  const words = gold.cue ? slice(text, gold.cue) : "";
  const speaker: Speaker | null =
    gold.speaker === null
      ? null
      : {
          kind: gold.role === "org" ? "organisation" : "person",
          uk: gold.speaker,
          en: gold.speakerEnglish,
          enSource: "table",
          role: null,
        };
  return {
    id: `q${gold.id}`,
    kind: gold.kind,
    construction: "D1",
    content: gold.content,
    cue: gold.cue ? { ...gold.cue, lemma: words, english: englishOf(words) } : null,
    mention: gold.mention,
    speaker,
    attribution: speaker
      ? { method: "surname", confidence: 1, evidence: [] }
      : { reason: "unnamed-source", description: null, candidates: [] },
    polarity: "affirmed",
    channel: gold.channel || null,
    via: [],
    backTranslated: false,
  };
}
