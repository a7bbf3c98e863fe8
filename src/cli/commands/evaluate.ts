import { evaluateGold, formatEvaluation, type Evaluation, quotationMeasures } from "../../evaluation/index.js";
import type { ExitCode } from "../exit-codes.js";
import { printEvaluation, type EvaluationOutputChoice } from "../print-evaluation.js";
import { openFloors, type FloorsChoice } from "../hold-floors.js";
import type { Face } from "../streams.js";

export interface EvaluateChoice extends EvaluationOutputChoice, FloorsChoice {
  readonly differences?: boolean;
}

export async function runEvaluateQuotes(
  paths: readonly string[],
  choice: EvaluateChoice,
  { streams }: Face,
): Promise<ExitCode> {
  const evaluation = evaluateGold(paths);
  const held = openFloors(paths, choice);
  await printEvaluation(evaluation, (each) => formatForReading(each, choice), choice, streams);
  const measures = Object.entries(evaluation.groups).map(
    ([name, report]) => [name, quotationMeasures(report)] as const,
  );
  return held(Object.fromEntries(measures), streams);
}

function formatForReading(evaluation: Evaluation, { differences }: EvaluateChoice): string {
  const table = formatEvaluation(evaluation);
  return differences === true ? `${table}\n\n${evaluation.differences.join("\n")}` : table;
}
