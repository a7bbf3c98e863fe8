import { evaluateModel, formatModelEvaluation } from "../../evaluation/index.js";
import { openPipeline, Stop } from "../../index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { namesParallel, readParallelFiles, type ParallelChoice } from "../parallel-files.js";
import { printEvaluation, type EvaluationOutputChoice } from "../print-evaluation.js";
import type { Face } from "../streams.js";
import { showProgress } from "../terminal/progress.js";

export interface EvaluateModelChoice extends EvaluationOutputChoice, ParallelChoice {
  readonly config?: string;
}

export async function runEvaluateModel(choice: EvaluateModelChoice, face: Face): Promise<ExitCode> {
  const { streams, environment, signal } = face;
  if (!namesParallel(choice)) {
    throw new Stop({ code: "usage-invalid", message: "perekaz eval model: give --source with --reference." });
  }
  const files = readParallelFiles(choice);
  const pipeline = openPipeline({
    environment,
    ...(choice.config === undefined ? {} : { configuration: choice.config }),
  });
  try {
    const { translator, encoder } = await pipeline.model();
    const progress = showProgress(files.length, streams);
    const evaluation = await evaluateModel(
      files,
      { translator, encoder: encoder.bilingual ? encoder : null },
      (location, done, total) => progress.update({ location, stage: "translate", done, total }),
      signal,
    ).finally(progress.end);
    await printEvaluation(evaluation, formatModelEvaluation, choice, streams);
    return exitCodes.done;
  } finally {
    await pipeline.close();
  }
}
