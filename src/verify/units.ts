import {
  overlaps,
  slice,
  type Document,
  type Finding,
  type Place,
  type Translation,
  type TranslationUnit,
} from "../core/index.js";
import type { Evidence } from "./rule.js";

/** A unit's two sides. */
export interface UnitTexts {
  readonly unit: TranslationUnit;
  readonly uk: string;
  readonly en: string;
}

export function unitTexts(document: Document, translation: Translation): readonly UnitTexts[] {
  return translation.units.map((unit) => ({
    unit,
    uk: slice(document.text, unit.source),
    en: slice(translation.text, unit.target),
  }));
}

export function placeOf(unit: TranslationUnit): Place {
  return { layer: "translation", span: unit.source, unit: unit.index };
}

/** Whether what the unit says stands in the summary, as a sentence or in a quotation. */
export function isPrinted(unit: TranslationUnit, { summary }: Pick<Evidence, "summary">): boolean {
  return [...summary.sentences, ...summary.quotations].some(({ evidence }) =>
    evidence.some((span) => overlaps(span, unit.source)),
  );
}

/** A unit's finding, quoting both sides. */
export function unitFinding(texts: UnitTexts, severity: Finding["severity"], message: string): Omit<Finding, "rule"> {
  return { severity, place: placeOf(texts.unit), evidence: [texts.uk, texts.en], message };
}
