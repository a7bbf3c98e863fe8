import { statSync } from "node:fs";
import {
  evaluateGold,
  formatEvaluation,
  moveFloors,
  readFloors,
  toJson,
  writeJson,
  type Evaluation,
  type FloorMove,
} from "../../evaluation/index.js";
import { Stop } from "../../index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { printEvaluation, type EvaluationOutputChoice } from "../print-evaluation.js";
import { writeLine, type Face } from "../streams.js";

export interface EvaluateChoice extends EvaluationOutputChoice {
  readonly differences?: boolean;
  readonly floors?: string;
  readonly acceptLower?: boolean;
}

export async function runEvaluateQuotes(
  paths: readonly string[],
  choice: EvaluateChoice,
  { streams }: Face,
): Promise<ExitCode> {
  const { floors: file, acceptLower = false } = choice;
  if (acceptLower && file === undefined)
    throw new Stop({ code: "usage-invalid", message: "--accept-lower needs --floors <file>." });
  const evaluation = evaluateGold(paths);
  const floors = file === undefined ? null : readFloorsFor(paths, file);
  await printEvaluation(evaluation, (each) => formatForReading(each, choice), choice, streams);
  if (file === undefined || floors === null) return exitCodes.done;
  const move = moveFloors(evaluation.groups, floors, { acceptLower });
  if (toJson(move.floors) !== toJson(floors)) await writeJson(file, move.floors);
  await writeLine(streams.err, formatMove(move, acceptLower));
  return move.shortfalls.length === 0 || acceptLower ? exitCodes.done : exitCodes.belowFloors;
}

function readFloorsFor(paths: readonly string[], file: string): ReturnType<typeof readFloors> {
  const single = paths.find((path) => statSync(path).isFile());
  if (single !== undefined) {
    throw new Stop({
      code: "usage-invalid",
      message: `${single}: floors are held over whole folders, not over single articles.`,
      remedy: "Name the folder, or leave --floors out.",
    });
  }
  return readFloors(file);
}

function formatForReading(evaluation: Evaluation, { differences }: EvaluateChoice): string {
  const table = formatEvaluation(evaluation);
  return differences === true ? `${table}\n\n${evaluation.differences.join("\n")}` : table;
}

function formatMove({ floors, shortfalls, raised, unmeasured }: FloorMove, acceptLower: boolean): string {
  const number = Object.values(floors).reduce((sum, own) => sum + Object.keys(own).length, 0);
  const summary = [
    `floors: ${number}`,
    `${raised} raised`,
    acceptLower ? `${shortfalls.length} lowered` : `${shortfalls.length} not reached`,
    ...(unmeasured.length > 0 ? [`not measured: ${unmeasured.join(", ")}`] : []),
  ].join(", ");
  const lines = shortfalls.map(
    ({ group, measure, floor, measured }) => `${group}: ${measure}: floor ${floor}, measured ${measured}`,
  );
  return [summary, ...lines].join("\n");
}
