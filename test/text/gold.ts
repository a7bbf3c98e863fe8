import type { LineRole } from "../../src/core/index.js";
import { readGoldArticles } from "../fixtures/gold.js";

export interface GoldLines {
  readonly id: string;
  readonly text: string;
  /** Roles by physical line, counted from 1; a line without one is body. */
  readonly roles: ReadonlyMap<number, LineRole>;
  /** Sentences of the body lines. */
  readonly sentences: number;
}

/** The parts of the articles annotated in full, down to their sentences, that concern lines and sentences. */
export function readGoldLines(): readonly GoldLines[] {
  const complete = readGoldArticles().filter(({ english }) => english.length > 0);
  return complete.map(({ id, text, lines, english }) => ({
    id,
    text,
    roles: lines,
    sentences: english.length,
  }));
}

export function physicalLine(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
