import { readFileSync } from "node:fs";

/** Tables of names that ship with the product; the build copies them beside the compiled code. SOURCES.md says where each is from. */
export const tableNames = [
  "people",
  "organisations",
  "foreign-surnames",
  "places-ukraine",
  "places-world",
  "countries",
  "place-adjectives",
  "given-names",
  "bodies",
  "title-words",
] as const;
export type TableName = (typeof tableNames)[number];

/** Lists of Ukrainian names alone. */
export type ListName = "villages" | "ambiguous";

export interface NameRow {
  readonly uk: string;
  readonly en: string;
  readonly kind: string;
  /** Other English that is right as well. */
  readonly accepted: readonly string[];
}

/** Rows of one bundled table: `Ukrainian<TAB>English<TAB>kind[<TAB>accepted|accepted]`, `#` begins a comment line. */
export function readTable(name: TableName): readonly NameRow[] {
  return readLines(name).map(({ line, number }) => {
    const [uk, en, kind, accepted = ""] = line.split("\t");
    if (!uk || !en || !kind) throw new Error(`tables/${name}.tsv, line ${number}: three columns expected`);
    return { uk, en, kind, accepted: accepted.split("|").filter(Boolean) };
  });
}

export function readList(name: ListName): readonly string[] {
  return readLines(name).map(({ line }) => line);
}

function readLines(name: TableName | ListName): readonly { readonly line: string; readonly number: number }[] {
  return readFileSync(new URL(`./tables/${name}.tsv`, import.meta.url), "utf8")
    .split("\n")
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line !== "" && !line.startsWith("#"));
}
