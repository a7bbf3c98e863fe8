import { readParallel, type ParallelLines } from "../evaluation/index.js";
import { Stop } from "../index.js";

export interface ParallelChoice {
  /** The nth belongs with the nth of `reference`. */
  readonly source?: readonly string[];
  readonly reference?: readonly string[];
}

export function namesParallel({ source = [], reference = [] }: ParallelChoice): boolean {
  return source.length + reference.length > 0;
}

/** @throws Stop `usage-invalid` where a file has no partner or cannot be read */
export function readParallelFiles({ source = [], reference = [] }: ParallelChoice): readonly ParallelLines[] {
  return Array.from({ length: Math.max(source.length, reference.length) }, (_, at) => {
    const [uk, en] = [source[at], reference[at]];
    if (uk !== undefined && en !== undefined) return readParallel({ source: uk, reference: en });
    throw new Stop({
      code: "usage-invalid",
      message: uk === undefined ? `--reference ${en} has no --source.` : `--source ${uk} has no --reference.`,
      remedy: "Give as many --source as --reference; the first belongs with the first, and so on.",
    });
  });
}
