import { remember, type EnglishForm, type NameBook } from "../core/index.js";
import { readKnowledge, type Knowledge } from "./book.js";
import type { Entry } from "./entry.js";
import { englishOfBody } from "./find/05-bodies.js";
import { findNames } from "./find/find.js";
import type { HouseName } from "./house-names.js";
import { keyOf } from "./key.js";
import { readName } from "./read/reading.js";
import { readTable } from "./table.js";
import { transliterateName } from "./person-english.js";

/** Names whose English form is kept in memory; a batch of articles repeats few. */
const largestMemory = 5_000;

/** «обласна прокуратура», «Сумська ОВА»: names with a common noun or its abbreviation in them. */
const worded = /\s(?:\p{Ll}{4}|\p{Lu}{2})/u;

export interface NameBookOptions {
  /** The user's names, which come before every table. */
  readonly house?: readonly HouseName[];
}

/** Opens the bundled tables and the house's names as one name book; the first that knows a name decides. */
export function openNameBook({ house = [] }: NameBookOptions = {}): NameBook {
  const people = readTable("people");
  const whole = new Map<string, EnglishForm>();
  for (const { uk, en, aliases } of house)
    for (const name of [uk, ...aliases]) addFirst(whole, name, { text: en, source: "house" });
  for (const row of [...people, ...readTable("organisations"), ...readTable("foreign-surnames")])
    addFirst(whole, row.uk, { text: row.en, source: "table" });
  const surnames = surnamesOf(people);

  const given = new Map(
    readTable("given-names").map(({ uk, en, kind }) => [keyOf(uk), { en, language: kind.split("-")[1] ?? "" }]),
  );
  const known = (name: string): EnglishForm | undefined => {
    const surname = surnames.get(keyOf(name));
    return whole.get(keyOf(name)) ?? (surname === undefined ? undefined : { text: surname, source: "table" });
  };
  const person = remember(
    (name): EnglishForm => known(name) ?? transliterateName(name, given, (surname) => known(surname)?.text ?? null),
    largestMemory,
  );
  let knowledge: Knowledge | null = null;
  const know = (): Knowledge => (knowledge ??= readKnowledge(house.flatMap(entriesOf), person));
  const body = remember(
    (name): string | null => (worded.test(name) ? englishOfBody(readName(name), know()) : null),
    largestMemory,
  );
  return {
    english(name: string): EnglishForm {
      const text = known(name) === undefined ? body(name) : null;
      return text === null ? person(name) : { text, source: "table" };
    },
    established: (name: string): string | null => known(name)?.text ?? null,
    find: (document, people) => findNames(document, people, know()),
  };
}

function entriesOf({ uk, en, kind, aliases, accepted }: HouseName): readonly Entry[] {
  return [uk, ...aliases].map((name) => ({ uk: name, en, kind, accepted, source: "house" }));
}

function addFirst(forms: Map<string, EnglishForm>, name: string, form: EnglishForm): void {
  if (!forms.has(keyOf(name))) forms.set(keyOf(name), form);
}

/** Surnames of people whose name has as many words in both languages, where all of that surname agree on its English form. */
function surnamesOf(people: readonly { readonly uk: string; readonly en: string }[]): ReadonlyMap<string, string> {
  const forms = new Map<string, Set<string>>();
  for (const { uk, en } of people) {
    const [ukrainian, english] = [uk.split(" "), en.split(" ")];
    const [surname, latin] = [ukrainian.at(-1), english.at(-1)];
    if (ukrainian.length !== english.length || ukrainian.length < 2 || !surname || !latin) continue;
    forms.set(keyOf(surname), (forms.get(keyOf(surname)) ?? new Set()).add(latin));
  }
  return new Map([...forms].flatMap(([surname, latin]) => (latin.size === 1 ? [[surname, [...latin].join("")]] : [])));
}
