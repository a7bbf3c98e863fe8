import { statSync } from "node:fs";
import { moveFloors, readFloors, toJson, writeJson, type FloorMove, type GroupFloors } from "../evaluation/index.js";
import { Stop } from "../index.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { writeLine, type Streams } from "./streams.js";

export interface FloorsChoice {
  readonly floors?: string;
  readonly acceptLower?: boolean;
}

/**
 * Reads the floors that an evaluation is held to, and gives what compares them with its measures: it moves the
 * file, says what moved, and gives the exit code. Without a file everything is in order.
 * @throws Stop `usage-invalid` for a file without floors, or where single articles are to be held to them
 */
export function openFloors(
  paths: readonly string[],
  { floors: file, acceptLower = false }: FloorsChoice,
): (measured: GroupFloors, streams: Streams) => Promise<ExitCode> {
  if (file === undefined) {
    if (acceptLower) throw new Stop({ code: "usage-invalid", message: "--accept-lower needs --floors <file>." });
    return () => Promise.resolve(exitCodes.done);
  }
  const floors = readFloorsFor(paths, file);
  return async (measured, streams) => {
    const move = moveFloors(measured, floors, { acceptLower });
    if (toJson(move.floors) !== toJson(floors)) await writeJson(file, move.floors);
    await writeLine(streams.err, formatMove(move, acceptLower));
    return move.shortfalls.length === 0 || acceptLower ? exitCodes.done : exitCodes.belowFloors;
  };
}

function readFloorsFor(paths: readonly string[], file: string): GroupFloors {
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
