import { readFileSync } from "node:fs";

/** Tables that ship with the product; the build copies them beside the compiled code. */
export const tableNames = ["people", "organisations", "foreign-surnames"] as const;
export type TableName = (typeof tableNames)[number];

export interface NameRow {
  readonly uk: string;
  readonly en: string;
  readonly kind: string;
}

/** Rows of one bundled table: `Ukrainian<TAB>English<TAB>kind`, `#` begins a comment line. */
export function readTable(name: TableName): readonly NameRow[] {
  const file = new URL(`./tables/${name}.tsv`, import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line, at) => {
      const [uk, en, kind] = line.split("\t");
      if (!uk || !en || !kind) throw new Error(`${file.pathname}, row ${at + 1}: three columns expected`);
      return { uk, en, kind };
    });
}
