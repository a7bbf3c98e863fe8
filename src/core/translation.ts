import type { ModelFingerprint } from "./model.js";
import type { FormSource, NameKind } from "./names.js";
import type { Span } from "./span.js";

/** Something to look at in one unit. */
export type UnitFlag =
  /** The model's input limit cut the source. */
  | "source-truncated"
  /** The model stopped at its output limit. */
  | "target-truncated"
  /** The same words again and again. */
  | "repeated"
  /** Cyrillic letters in the English. */
  | "residue"
  /** The output is the input, or empty. */
  | "untranslated";

/** Part of a unit with both its sides; the parts of a unit are in source order. */
export interface UnitSegment {
  /** `content`: verbatim words of a quotation, translated alone; `frame`: its attribution; `text`: anything else. */
  readonly role: "text" | "content" | "frame";
  /** In the Document's text. */
  readonly source: Span;
  /** In the Translation's text, without quote marks. */
  readonly target: Span;
  /** `model`, or `template` where the English was built from the quotation's parts. */
  readonly by: "model" | "template";
  /** Id of the quotation that a `content` or `frame` segment belongs to. */
  readonly quotation?: string;
}

export const figureKinds = ["number", "percentage", "money", "date", "time"] as const;
export type FigureKind = (typeof figureKinds)[number];
export const addressKinds = ["url", "email", "handle", "hashtag", "emoji"] as const;
/** Taken over letter by letter. */
export type AddressKind = (typeof addressKinds)[number];

/** Something in the source of which the right English is known: a name, a glossary's term, a figure or an address. */
export interface KeptItem {
  readonly kind: NameKind | FigureKind | AddressKind | "term";
  /** In the Document's text. */
  readonly source: Span;
  /** Names and terms in the nominative, others as written. */
  readonly uk: string;
  /** The right English, in the first choice of the house. */
  readonly en: string;
  /** Other English that is right as well. */
  readonly accepted: readonly string[];
  /** English that must not stand for it. */
  readonly forbidden: readonly string[];
  /** What says so. */
  readonly by: FormSource | "glossary" | "rule";
  /** Where it stands in the Translation's text; null where it did not come through. */
  readonly target: Span | null;
}

export const repairSteps = ["other-stand-ins", "clauses", "bare", "spliced"] as const;

/** One step of the ladder that mends a unit's English, and whether its result was kept. */
export interface Repair {
  readonly step: (typeof repairSteps)[number];
  readonly kept: boolean;
}

/** A source sentence or heading and its English. */
export interface TranslationUnit {
  readonly index: number;
  readonly kind: "sentence" | "heading";
  /** Index into the Document's sentences; null for headings. */
  readonly sentence: number | null;
  /** Index into the Document's lines. */
  readonly line: number;
  /** In the Document's text. */
  readonly source: Span;
  /** In the Translation's text. */
  readonly target: Span;
  readonly segments: readonly UnitSegment[];
  /** Mean over the model's output tokens, natural logarithm; null where no model ran. */
  readonly meanLogProbability: number | null;
  readonly flags: readonly UnitFlag[];
  /** In source order. */
  readonly kept: readonly KeptItem[];
  /** In the order in which they were tried; empty where the first rendering was sound. */
  readonly repairs: readonly Repair[];
}

/** A source segment that has no unit, with the reason. */
export interface Untranslated {
  readonly source: Span;
  readonly line: number;
  readonly reason: "credit" | "boilerplate" | "foreign" | "model-failed";
}

/** The English text as a document of its own, made of units; spans map in both directions. */
export interface Translation {
  readonly language: "en";
  readonly text: string;
  /** In source order; every sentence and heading of the Document is here or in `untranslated`, exactly once. */
  readonly units: readonly TranslationUnit[];
  readonly untranslated: readonly Untranslated[];
  readonly model: ModelFingerprint;
}
