import type { FormSource, NameKind } from "../core/index.js";
import type { NameRow } from "./table.js";

/** A name whose English is known. */
export interface Entry {
  /** Nominative, apostrophes as in the shadow. */
  readonly uk: string;
  readonly en: string;
  readonly accepted: readonly string[];
  readonly kind: NameKind;
  readonly source: FormSource;
}

const kinds: ReadonlyMap<string, NameKind> = new Map([
  ["surname", "person"],
  ["person", "person"],
  ["person-ua", "person"],
  ...["city", "oblast", "oblast-colloquial", "raion", "river", "sea", "ocean", "gulf", "strait", "canal", "lake"].map(
    (kind): [string, NameKind] => [kind, "place"],
  ),
  ...[
    "island",
    "mountains",
    "region",
    "ru-region",
    "country",
    "place",
    "settlement",
    "village",
    "area",
    "facility",
  ].map((kind): [string, NameKind] => [kind, "place"]),
  ...["event", "weapon", "programme", "service", "work"].map((kind): [string, NameKind] => [kind, "work"]),
  ["city-district", "place"],
  ["event-abbr", "work"],
  ["country-abbr", "place"],
  ["facility-abbr", "place"],
]);

/** Abbreviations of common nouns (ППО, БПЛА): they have an English form and are no names. */
export const commonAbbreviation = "mil-abbr";

export function kindOf(row: NameRow): NameKind {
  return kinds.get(row.kind) ?? "organisation";
}

export function entryOf(row: NameRow): Entry {
  return { uk: row.uk, en: row.en, accepted: row.accepted, kind: kindOf(row), source: "table" };
}
