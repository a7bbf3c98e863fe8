import type { Case, EnglishForm, FormSource } from "../core/index.js";
import { commonAbbreviation, entryOf, type Entry } from "./entry.js";
import type { Agreement, GivenReading } from "../morphology/index.js";
import { nounForms } from "./forms/noun.js";
import { personForms } from "./forms/person.js";
import { phraseForms } from "./forms/phrase.js";
import { openGivenNames } from "./given.js";
import { keyOf } from "./key.js";
import { PhraseIndex } from "./phrase-index.js";
import { tokensOf } from "./read/reading.js";
import { readList, readTable } from "./table.js";

/** One form of a noun for a body («прокуратури»). */
export interface BodyHead {
  readonly uk: string;
  readonly en: string;
  readonly accepted: readonly string[];
  readonly agreement: Agreement;
  readonly case: Case;
}

/** What a body is of, in the genitive («охорони здоров'я»). */
export interface BodyGenitive {
  readonly uk: string;
  readonly en: string;
  readonly accepted: readonly string[];
  readonly tokens: readonly string[];
}

/** Words that names of institutions are made of. */
export interface BodyWords {
  /** By their forms. */
  readonly heads: ReadonlyMap<string, readonly BodyHead[]>;
  /** By their masculine nominatives. */
  readonly adjectives: ReadonlyMap<string, { readonly en: string; readonly accepted: readonly string[] }>;
  readonly genitives: { at(first: string): readonly BodyGenitive[] };
}

/** What the finders know: entries by their forms, villages by their nominatives, and the words that are names only at times. */
export interface Knowledge {
  readonly phrases: PhraseIndex;
  readonly ambiguous: ReadonlySet<string>;
  readonly villages: ReadonlySet<string>;
  /** English of a place by the adjective made from it, masculine nominative in small letters. */
  readonly adjectives: ReadonlyMap<string, { readonly en: string; readonly accepted: readonly string[] }>;
  readonly bodies: BodyWords;
  /** Ukrainian names of countries. */
  readonly countries: ReadonlySet<string>;
  /** Foreign given names, by their keys. */
  readonly given: ReadonlySet<string>;
  /** What a form is as a given name, foreign ones among them. */
  readonly givenReadings: (form: string) => readonly GivenReading[];
  /** English of the words of titles, by their nominatives; adjectives by the masculine one. */
  readonly titleWords: {
    readonly nouns: ReadonlyMap<string, string>;
    readonly adjectives: ReadonlyMap<string, string>;
  };
  /** Surnames that the tables know. */
  readonly families: ReadonlySet<string>;
  /** English of a person's name, given name first, or of a part of it. */
  readonly person: (name: string) => EnglishForm;
}

/** Sources from the strongest to the weakest, for the choice between entries of one form. */
export const strength: Readonly<Record<FormSource, number>> = { house: 0, table: 1, transliteration: 2 };

/** Surnames that are no words: «Зеленський заявив» is a person even at the head of a sentence. */
const family = /.(?:[еє]нко|[сцз]ький|[сцз]ька|чук|щук|юк|[оеє]в|[иії]н|ич|[ая]нян|швілі|дзе)$/u;

/** Reads the tables; the house's names come first. */
export function readKnowledge(house: readonly Entry[], person: (name: string) => EnglishForm): Knowledge {
  const phrases = new PhraseIndex((entry, uk) => (entry.kind === "person" ? personForms(uk) : phraseForms(uk)));
  house.forEach((entry) => {
    phrases.add(entry);
  });
  for (const row of readTable("organisations")) if (row.kind !== commonAbbreviation) phrases.add(entryOf(row));
  for (const name of ["places-ukraine", "places-world", "countries", "people", "foreign-surnames"] as const)
    for (const row of readTable(name)) phrases.add(entryOf(row));
  const adjectives = new Map(readTable("place-adjectives").map((row) => [row.uk.toLowerCase(), row]));
  const families = new Set(readTable("people").map(({ uk }) => uk.split(" ").at(-1) ?? ""));
  const foreignFamilies = readTable("foreign-surnames").map(({ uk }) => uk);
  for (const uk of families)
    if (family.test(uk) && !adjectives.has(uk.toLowerCase()))
      phrases.add({ uk, en: person(uk).text, accepted: [], kind: "person", source: person(uk).source });
  return {
    phrases,
    ambiguous: new Set(readList("ambiguous").map((word) => word.toLowerCase())),
    villages: new Set(readList("villages")),
    adjectives,
    bodies: readBodies(),
    countries: new Set(
      [...readTable("countries"), ...readTable("places-world"), ...readTable("places-ukraine")]
        .filter(({ kind }) => kind === "country")
        .map(({ uk }) => uk),
    ),
    given: new Set(readTable("given-names").map(({ uk }) => keyOf(uk))),
    givenReadings: openGivenNames(readTable("given-names").map(({ uk }) => uk)),
    titleWords: readTitleWords(),
    families: new Set([...families, ...foreignFamilies]),
    person,
  };
}

function readTitleWords(): Knowledge["titleWords"] {
  const of = (wanted: string): ReadonlyMap<string, string> =>
    new Map(readTable("title-words").flatMap(({ uk, en, kind }) => (kind === wanted ? [[uk, en]] : [])));
  return { nouns: of("noun"), adjectives: of("adjective") };
}

/** Abbreviations of завод, ізолятор, центр, інститут; the others are of feminine nouns. */
const masculineAbbreviation = /З$|Ц\p{Lu}{0,3}$|^(?:СІЗО|О?ЦКПХ|Р?ТЦК|ЦНАП|НДІ)$/u;

function readBodies(): BodyWords {
  const rows = readTable("bodies");
  const heads = new Map<string, BodyHead[]>();
  const genitives = new Map<string, BodyGenitive[]>();
  for (const { uk, en, kind, accepted } of rows) {
    if (kind === "head") {
      const { forms, agreement } = nounForms(uk);
      for (const { form, case: name } of forms) {
        // an abbreviation agrees with the noun it stands for: адміністрація, станція
        const agrees = /^\p{Lu}{3}/u.test(uk) ? (masculineAbbreviation.test(uk) ? "masculine" : "feminine") : agreement;
        heads.set(form, [...(heads.get(form) ?? []), { uk, en, accepted, agreement: agrees, case: name }]);
      }
    } else if (kind === "genitive") {
      const tokens = tokensOf(uk);
      const first = tokens[0] ?? "";
      genitives.set(
        first,
        [...(genitives.get(first) ?? []), { uk, en, accepted, tokens }].sort(
          (a, b) => b.tokens.length - a.tokens.length,
        ),
      );
    }
  }
  return {
    heads,
    adjectives: new Map(rows.filter(({ kind }) => kind === "adjective").map((row) => [row.uk, row])),
    genitives: { at: (first) => genitives.get(first) ?? [] },
  };
}
