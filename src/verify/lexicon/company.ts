import { readFileSync } from "node:fs";

/** Nats that one step of the table's figures stands for, and the character that is none. */
const step = 0.25;
const zero = 78;
/** Nats beyond which a pair of classes is no stranger and no more at home. */
const [strangest, mostAtHome] = [-4, 3];

interface Company {
  readonly classOf: ReadonlyMap<string, number>;
  readonly rows: readonly string[];
  readonly unknown: number;
}

let table: Company | null = null;

/**
 * `company.tsv`, read at first use: one line a class of words, with a character for each class that may follow it and
 * the words. models/training/company.mjs makes it from English text (exchange clustering).
 */
function company(): Company {
  if (table) return table;
  const lines = readFileSync(new URL("./company.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const rows = lines.map((line) => line.slice(0, line.indexOf("\t")));
  const classOf = new Map(
    lines.flatMap((line, at) =>
      line
        .slice(line.indexOf("\t") + 1)
        .split(" ")
        .map((word) => [word, at] as const),
    ),
  );
  return (table = { classOf, rows, unknown: classOf.get("<unknown>") ?? 0 });
}

/** Nats by which a word is less likely between its neighbours than anywhere; below zero where it is at home. */
export function strangenessOf(before: string, word: string, after: string): number {
  const { classOf, rows, unknown } = company();
  const at = (key: string): number => classOf.get(key) ?? unknown;
  const likelihood = (left: number, right: number): number => {
    const value = ((rows[left]?.charCodeAt(right) ?? zero) - zero) * step;
    return Math.max(strangest, Math.min(mostAtHome, value));
  };
  return -likelihood(at(before), at(word)) - likelihood(at(word), at(after));
}
