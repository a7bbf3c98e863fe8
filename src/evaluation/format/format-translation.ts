import type { TranslationEvaluation } from "../translation/evaluate.js";
import type { TranslationReport } from "../translation/report.js";
import { table } from "./table.js";

/** The evaluation as a table of plain text; BLEU and chrF2 between 0 and 100. */
export function formatTranslationEvaluation(evaluation: TranslationEvaluation): string {
  const { sets, withoutEnglish } = evaluation;
  const scores = table([
    ["set", "segments", "BLEU", "chrF2", "empty", "flagged"],
    ...sets.map((set) => row(set.name, set)),
    ...(sets.length > 1 ? [row("all", evaluation)] : []),
  ]);
  return withoutEnglish === 0 ? scores : `${scores}\n\n${withoutEnglish} gold articles carry no English`;
}

function row(name: string, { segments, bleu, chrf, empty, flagged }: TranslationReport): readonly string[] {
  return [name, String(segments), bleu.toFixed(1), chrf.toFixed(1), String(empty), String(flagged)];
}
