import {
  evaluateExtraction,
  extractionMeasures,
  formatExtraction,
  formatExtractionDifferences,
} from "../../evaluation/index.js";
import type { ExitCode } from "../exit-codes.js";
import { openFloors, type FloorsChoice } from "../hold-floors.js";
import { printEvaluation, type EvaluationOutputChoice } from "../print-evaluation.js";
import type { Face } from "../streams.js";

export interface EvaluateExtractionChoice extends EvaluationOutputChoice, FloorsChoice {
  readonly differences?: boolean;
}

export async function runEvaluateExtraction(
  folder: string,
  choice: EvaluateExtractionChoice,
  { streams }: Face,
): Promise<ExitCode> {
  const evaluation = await evaluateExtraction(folder);
  const held = openFloors([folder], choice);
  await printEvaluation(
    evaluation,
    (each) =>
      choice.differences === true
        ? `${formatExtraction(each)}\n\n${formatExtractionDifferences(each)}`
        : formatExtraction(each),
    choice,
    streams,
  );
  return held({ [evaluation.name]: extractionMeasures(evaluation) }, streams);
}
