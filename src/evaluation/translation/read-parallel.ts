import { readFileSync } from "node:fs";
import { Stop } from "../../core/index.js";

/** Two plain text files, UTF-8, one segment a line: Ukrainian, and its English by people. */
export interface ParallelFiles {
  readonly source: string;
  readonly reference: string;
}

export interface ParallelLines {
  /** Path of the source file. */
  readonly name: string;
  readonly source: readonly string[];
  /** As many as in `source`. */
  readonly reference: readonly string[];
}

/** @throws Stop `usage-invalid` naming the file that cannot be read, or both with their numbers of lines */
export function readParallel(files: ParallelFiles): ParallelLines {
  const [source, reference] = [readLines(files.source), readLines(files.reference)];
  if (source.length !== reference.length) {
    throw new Stop({
      code: "usage-invalid",
      message: `${files.source} has ${source.length} lines, but ${files.reference} has ${reference.length}.`,
      remedy: "Give files with one segment a line, the same segments in the same order.",
    });
  }
  return { name: files.source, source, reference };
}

function readLines(file: string): readonly string[] {
  const text = readText(file);
  if (text === "") throw unusable(file, "holds no lines");
  return text.replace(/\r?\n$/u, "").split(/\r?\n/u);
}

function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw unusable(file, missing ? "no such file" : "cannot be read", cause);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unusable(file, "not UTF-8", cause);
  }
}

function unusable(file: string, what: string, cause?: unknown): Stop {
  return new Stop({
    code: "usage-invalid",
    message: `${file}: ${what}.`,
    remedy: "--source and --reference take plain text files in UTF-8, one segment a line.",
    cause,
  });
}
