import { evaluateFolder, formatReport } from "../../evaluation/index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { wantsJson, type OutputChoice } from "../output-mode.js";
import { writeLine, type Face } from "../streams.js";

export interface EvaluateChoice extends OutputChoice {
  readonly differences?: boolean;
}

export async function runEvaluateQuotes(folder: string, choice: EvaluateChoice, face: Face): Promise<ExitCode> {
  const { streams } = face;
  const report = evaluateFolder(folder);
  const differences = choice.differences === true ? `\n\n${report.differences.join("\n")}` : "";
  await writeLine(
    streams.out,
    wantsJson(choice, streams) ? JSON.stringify(report, null, 2) : formatReport(report) + differences,
  );
  return exitCodes.done;
}
