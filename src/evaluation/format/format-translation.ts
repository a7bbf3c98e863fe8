import type { TranslationEvaluation } from "../translation/evaluate.js";
import { keptGroups, type KeptScore } from "../translation/kept-items.js";
import type { PrintedNames } from "../translation/kept-names.js";
import type { TranslationReport } from "../translation/report.js";
import { percentOf, table } from "./table.js";

/** The evaluation as a table of plain text; BLEU and chrF2 between 0 and 100. */
export function formatTranslationEvaluation(evaluation: TranslationEvaluation): string {
  const { sets, withoutEnglish } = evaluation;
  const named = sets.flatMap(({ name, names }) => (names ? [nameRow(name, names)] : []));
  const items = sets.flatMap(({ name, kept }) => (kept ? [keptRow(name, kept)] : []));
  const scores = table([
    ["set", "segments", "BLEU", "chrF2", "empty", "flagged"],
    ...sets.map((set) => row(set.name, set)),
    ...(sets.length > 1 ? [row("all", evaluation)] : []),
  ]);
  return [
    scores,
    ...(named.length > 0 ? [table([["names", "places", "printed %", "silently wrong %"], ...named])] : []),
    ...(items.length > 0 ? [table([["in the English %", ...keptGroups], ...items])] : []),
    ...(withoutEnglish === 0 ? [] : [`${withoutEnglish} gold articles carry no English`]),
  ].join("\n\n");
}

function keptRow(set: string, kept: KeptScore): readonly string[] {
  return [
    set,
    ...keptGroups.map((group) => `${percentOf(kept[group].printed, kept[group].items)} of ${kept[group].items}`),
  ];
}

function nameRow(set: string, { places, printed, silent }: PrintedNames): readonly string[] {
  return [set, String(places), percentOf(printed, places), percentOf(silent, places)];
}

function row(name: string, { segments, bleu, chrf, empty, flagged }: TranslationReport): readonly string[] {
  return [name, String(segments), bleu.toFixed(1), chrf.toFixed(1), String(empty), String(flagged)];
}
