import type { ModelEvaluation } from "../model/evaluate-model.js";
import { percent, table } from "./table.js";

/** The evaluation as a table of plain text; BLEU and chrF2 between 0 and 100, retrieval in per cent. */
export function formatModelEvaluation({ model, sets }: ModelEvaluation): string {
  const scores = table([
    ["set", "segments", "BLEU", "chrF2", "log probability", "cut", "retrieval uk→en %", "en→uk %"],
    ...sets.map(({ set, segments, bleu, chrf, meanLogProbability, cut, retrieval }) => [
      set,
      String(segments),
      bleu.toFixed(1),
      chrf.toFixed(1),
      meanLogProbability?.toFixed(2) ?? "–",
      String(cut),
      retrieval ? percent(retrieval.fromSource) : "–",
      retrieval ? percent(retrieval.fromReference) : "–",
    ]),
  ]);
  return `${model.id} (${model.dtype}, ${model.sha256.slice(0, 12)}), by itself\n\n${scores}`;
}
