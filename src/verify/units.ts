import { overlaps, type Finding, type Place, type TranslationUnit } from "../core/index.js";
import type { UnitTexts } from "./reading.js";
import type { Evidence } from "./rule.js";

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
export function unitFinding(
  { unit, uk, en }: Pick<UnitTexts, "unit" | "uk" | "en">,
  severity: Finding["severity"],
  message: string,
): Omit<Finding, "rule"> {
  return { severity, place: placeOf(unit), evidence: [uk, en], message };
}

/** One warning for a unit that lost or gained something; none where it did neither. */
export function differenceFinding(
  texts: UnitTexts,
  what: string,
  { lost, added }: { readonly lost: readonly string[]; readonly added: readonly string[] },
): readonly Omit<Finding, "rule">[] {
  const parts = [
    ...(lost.length > 0 ? [`lost: ${lost.join(", ")}`] : []),
    ...(added.length > 0 ? [`added: ${added.join(", ")}`] : []),
  ];
  return parts.length === 0 ? [] : [unitFinding(texts, "warning", `${what} (${parts.join("; ")}).`)];
}
