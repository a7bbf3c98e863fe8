import type { NameBook, NamedPerson, SingleSpeaker } from "../../core/index.js";
import { givenReadings } from "../../morphology/index.js";

/** «Соня Гомін (@sonia_homin)», «Олеся Дерев’янко, керівниця проєкту», «@vitriaky_fest» */
interface PageAuthor {
  /** Null where the page shows an account alone. */
  readonly name: string | null;
  readonly role: string | null;
}

/** What the page's name of an author says. */
export function readPageAuthor(author: string): PageAuthor {
  const bare = author
    .replace(/\(@[^)]*\)|@[\w.]+/gu, " ")
    .replace(/[\p{Extended_Pictographic}\p{Variation_Selector}\p{Regional_Indicator}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const [, name = "", role = ""] = /^([^,–—|]*?)\s*(?:(?:,|\s[–—|]\s)\s*(.*))?$/u.exec(bare) ?? [];
  return { name: /\p{L}/u.test(name) ? name : null, role: /\p{L}/u.test(role) ? role : null };
}

/** The author as the article's own speaker where it names them, else by what the page calls them. */
export function speakerOf(
  { name, role }: PageAuthor,
  people: readonly NamedPerson[],
  names: NameBook,
): SingleSpeaker | null {
  if (name === null) return null;
  const words = name.split(" ");
  const known = people.find((person) => isSame(person.uk.split(" "), words));
  const uk = known?.uk ?? name;
  const isPerson = known !== undefined || (words.length >= 2 && words.length <= 3 && words.some(isGivenName));
  const english = /\p{sc=Cyrl}/u.test(uk) ? names.english(uk) : { text: uk, source: "table" as const };
  const kind = isPerson ? "person" : "organisation";
  return { kind, uk, en: english.text, enSource: english.source, role: isPerson ? role : null };
}

/** Whether both have the same words, in whatever order and with whatever apostrophe. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const key = (words: readonly string[]): string =>
    words
      .map((word) => word.toLowerCase().replace(/[ʼ'`]/gu, "’"))
      .toSorted()
      .join(" ");
  return key(a) === key(b);
}

function isGivenName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && givenReadings(word).some((reading) => reading.case === "nominative");
}
