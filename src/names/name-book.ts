import { remember, type EnglishForm, type NameBook } from "../core/index.js";
import { shadowOf } from "../text/index.js";
import { readTable } from "./table.js";
import { transliterate } from "./transliterate.js";

/** Names whose English form is kept in memory; a batch of articles repeats few. */
const largestMemory = 5_000;

/** Opens the bundled tables as one name book; the first table that knows a name decides. */
export function openNameBook(): NameBook {
  const people = readTable("people");
  const whole = new Map<string, string>();
  for (const row of [...people, ...readTable("organisations"), ...readTable("foreign-surnames")]) {
    if (!whole.has(key(row.uk))) whole.set(key(row.uk), row.en);
  }
  const surnames = surnamesOf(people);

  const english = remember((name): EnglishForm => {
    const text = whole.get(key(name)) ?? surnames.get(key(name));
    return text === undefined ? { text: transliterate(name), source: "transliteration" } : { text, source: "table" };
  }, largestMemory);
  return {
    english,
    established(name: string): string | null {
      const { text, source } = english(name);
      return source === "table" ? text : null;
    },
    find: () => [],
  };
}

/** Surnames of people whose name has as many words in both languages, where all of that surname agree on its English form. */
function surnamesOf(people: readonly { readonly uk: string; readonly en: string }[]): ReadonlyMap<string, string> {
  const forms = new Map<string, Set<string>>();
  for (const { uk, en } of people) {
    const [ukrainian, english] = [uk.split(" "), en.split(" ")];
    const [surname, latin] = [ukrainian.at(-1), english.at(-1)];
    if (ukrainian.length !== english.length || ukrainian.length < 2 || !surname || !latin) continue;
    forms.set(key(surname), (forms.get(key(surname)) ?? new Set()).add(latin));
  }
  return new Map([...forms].flatMap(([surname, latin]) => (latin.size === 1 ? [[surname, [...latin].join("")]] : [])));
}

function key(name: string): string {
  return shadowOf(name)
    .text.replace(/[«»„“”"]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
