import { readFileSync, readdirSync } from "node:fs";
import type { LineRole } from "../../src/core/index.js";

export interface GoldLines {
  readonly id: string;
  readonly text: string;
  /** Roles by physical line, counted from 1; a line without one is body. */
  readonly roles: ReadonlyMap<number, LineRole>;
  /** Sentences of the body lines. */
  readonly sentences: number;
}

/** The parts of the annotated articles that concern lines and sentences. */
export function readGoldLines(): readonly GoldLines[] {
  const folder = new URL("../gold/", import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".gold.txt"))
    .sort()
    .map((name) => {
      const raw = readFileSync(new URL(name, folder), "utf8");
      const head = raw.indexOf("\n\n");
      const foot = raw.indexOf("\n---\n");
      const header = raw.slice(0, head);
      const roles = [...raw.slice(foot).matchAll(/^line (\d+): (\w+)$/gmu)];
      return {
        id: /^id: (.*)$/mu.exec(header)![1]!,
        text: raw.slice(head + 2, foot + 1).replace(/<\/?[qcsxn](?: [^<>]*)?>/gu, ""),
        roles: new Map(roles.map(([, number, role]) => [Number(number), role as LineRole])),
        sentences: Number(/^sentences: (\d+)$/mu.exec(header)![1]),
      };
    });
}

export function physicalLine(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
