import {
  slice,
  type Article,
  type Document,
  type Quotation,
  type SingleSpeaker,
  type Span,
  type Speaker,
} from "../../core/index.js";
import { codePointSpans, toBoundary } from "./code-points.js";

/** Characters of context on each side of a quotation, in UTF-16 code units. */
const contextLength = 32;

interface LanguageText {
  readonly "@value": string;
  readonly "@language": "uk" | "en";
}

/** Where one stretch of a quotation stands: by its words with their context, and by its position in code points. */
export interface AnnotationTarget {
  readonly source: string;
  readonly selector: readonly [
    { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number },
  ];
}

/** A schema.org Quotation; a speaker who is not established is left out. */
export interface QuotationBody {
  readonly type: "schema:Quotation";
  readonly "schema:text": LanguageText;
  /** Several where they speak together. */
  readonly "schema:creator"?: Creator | readonly Creator[];
  readonly "schema:isBasedOn": string;
}

interface Creator {
  readonly type: "schema:Person" | "schema:Organization";
  readonly "schema:name": readonly [LanguageText, LanguageText];
  readonly "schema:jobTitle"?: LanguageText;
}

export interface WebAnnotation {
  readonly type: "Annotation";
  readonly id: string;
  readonly motivation: "identifying";
  readonly body: QuotationBody;
  readonly target: readonly AnnotationTarget[];
}

export interface AnnotationPage {
  readonly "@context": readonly ["http://www.w3.org/ns/anno.jsonld", { readonly schema: "https://schema.org/" }];
  readonly type: "AnnotationPage";
  readonly items: readonly WebAnnotation[];
}

/**
 * The article's verbatim quotations as W3C Web Annotations (Recommendation of 23 February 2017) with schema.org
 * bodies. Paraphrases, and words that the article denies or doubts, are no quotations and are left out.
 */
export function toWebAnnotations(
  article: Pick<Article, "url" | "fingerprint">,
  document: Pick<Document, "text">,
  quotations: readonly Quotation[],
): AnnotationPage {
  const source = article.url ?? `urn:sha256:${article.fingerprint}`;
  const toCodePoints = codePointSpans(document.text);
  const verbatim = quotations.filter(({ kind, polarity }) => kind !== "indirect" && polarity === "affirmed");
  return {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { schema: "https://schema.org/" }],
    type: "AnnotationPage",
    items: verbatim.map((quotation) => ({
      type: "Annotation",
      id: `urn:sha256:${article.fingerprint}#${quotation.id}`,
      motivation: "identifying",
      body: {
        type: "schema:Quotation",
        "schema:text": inUkrainian(quotation.content.map((span) => slice(document.text, span)).join(" […] ")),
        ...(quotation.speaker ? { "schema:creator": creatorsOf(quotation.speaker) } : {}),
        "schema:isBasedOn": source,
      },
      target: quotation.content.map((span) => ({ source, selector: selectorsOf(document.text, span, toCodePoints) })),
    })),
  };
}

function selectorsOf(text: string, span: Span, toCodePoints: (span: Span) => Span): AnnotationTarget["selector"] {
  const before = toBoundary(text, Math.max(0, span.start - contextLength));
  const after = toBoundary(text, Math.min(text.length, span.end + contextLength));
  return [
    {
      type: "TextQuoteSelector",
      exact: slice(text, span),
      prefix: text.slice(before, span.start),
      suffix: text.slice(span.end, after),
    },
    { type: "TextPositionSelector", ...toCodePoints(span) },
  ];
}

function creatorsOf(speaker: Speaker): Creator | readonly Creator[] {
  return speaker.kind === "group" ? speaker.members.map(creatorOf) : creatorOf(speaker);
}

function creatorOf({ kind, uk, en, role }: SingleSpeaker): Creator {
  return {
    type: kind === "person" ? "schema:Person" : "schema:Organization",
    "schema:name": [inUkrainian(uk), { "@value": en, "@language": "en" }],
    ...(role === null ? {} : { "schema:jobTitle": inUkrainian(role) }),
  };
}

function inUkrainian(text: string): LanguageText {
  return { "@value": text, "@language": "uk" };
}
