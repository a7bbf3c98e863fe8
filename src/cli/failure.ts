import { PerekazError, SetAside } from "../index.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import type { Face } from "./streams.js";

const usageCodes: ReadonlySet<string> = new Set(["usage-invalid", "configuration-invalid", "configuration-missing"]);

/** Says on the error stream what happened and what to do, and gives the exit code for it. */
export function reportFailure(error: unknown, { streams, errorColours, signal }: Face): ExitCode {
  if (signal.aborted) {
    streams.err.write(`${errorColours.yellow("Interrupted.")} Nothing half-written was left behind.\n`);
    return exitCodes.interrupted;
  }
  if (error instanceof PerekazError) {
    streams.err.write(`${describeError(error, errorColours)}\n`);
    if (error instanceof SetAside) return exitCodes.someSetAside;
    return usageCodes.has(error.code) ? exitCodes.usage : exitCodes.stopped;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  streams.err.write(`${errorColours.red("Unexpected error")}, a defect of ours; please report it:\n${detail}\n`);
  return exitCodes.stopped;
}

/** Says on the error stream what ends nothing. */
export function reportWarning(message: string, { streams, errorColours }: Face): void {
  streams.err.write(`${errorColours.yellow("warning")} ${message}\n`);
}

/** What happened, where, and what to do. */
export function describeError(
  error: { readonly code: string; readonly message: string; readonly remedy: string },
  colours: Face["colours"],
): string {
  return `${colours.red(error.code)} ${error.message}\n  ${colours.dim("→")} ${error.remedy}`;
}
