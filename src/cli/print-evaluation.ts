import { toJson, writeJson } from "../evaluation/index.js";
import { wantsJson, type OutputChoice } from "./output-mode.js";
import { writeLine, type Streams } from "./streams.js";

export interface EvaluationOutputChoice extends OutputChoice {
  readonly output?: string;
}

/** Prints an evaluation as JSON or as a table for reading, and writes the JSON where a file is asked for. */
export async function printEvaluation<T>(
  evaluation: T,
  format: (evaluation: T) => string,
  choice: EvaluationOutputChoice,
  streams: Streams,
): Promise<void> {
  const { output } = choice;
  // a file asked for beside the output leaves the output for reading
  const json = choice.json === true || (output === undefined && wantsJson(choice, streams));
  await writeLine(streams.out, json ? toJson(evaluation) : format(evaluation));
  if (output !== undefined) await writeJson(output, evaluation);
}
