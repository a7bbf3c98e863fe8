import type { Knowledge } from "../book.js";
import type { Reading } from "../read/reading.js";
import { readPerson } from "./person-at.js";

/** What follows the noun of a body. */
export interface Complements {
  readonly to: number;
  /** Of whom it bears the name, before everything else in English. */
  readonly honour: readonly string[];
  /** «of the State Emergency Service» */
  readonly of: readonly { readonly en: string; readonly isProper: boolean }[];
  /** «in Lviv» */
  readonly inPlace: readonly string[];
  readonly uk: readonly string[];
  /** Whether it holds a name. */
  readonly isProper: boolean;
}

/** Complements of one body at most. */
const most = 3;

/** «ДСНС», «охорони здоров'я», «Києва», «у Львові ім. Андрея Шептицького»: as far as every word is known. */
export function readComplements(reading: Reading, knowledge: Knowledge, at: number): Complements {
  const { words } = reading;
  const honour: string[] = [];
  const of: { readonly en: string; readonly isProper: boolean }[] = [];
  const inPlace: string[] = [];
  const uk: string[] = [];
  let to = at;
  let isProper = false;
  for (let count = 0; count < most; count++) {
    const first = words[to];
    if (!first?.joined) break;
    const text = (from: number, end: number): string =>
      words
        .slice(from, end)
        .map((word) => word.text)
        .join(" ");
    const genitive = knowledge.bodies.genitives
      .at(first.lower)
      .find((one) => one.tokens.every((token, index) => words[to + index]?.lower === token));
    if (genitive && (!/^\p{Lu}/u.test(genitive.uk) || first.capital)) {
      const proper = /^\p{Lu}/u.test(genitive.uk);
      of.push({
        en: proper && genitive.en !== "SBU" ? `of the ${genitive.en}` : `of ${genitive.en}`,
        isProper: proper,
      });
      uk.push(text(to, to + genitive.tokens.length));
      isProper ||= proper;
      to += genitive.tokens.length;
      continue;
    }
    const place = first.capital ? placeAt(reading, knowledge, to, "genitive") : null;
    if (place) {
      of.push({ en: `of ${place.en}`, isProper: true });
      uk.push(text(to, place.to));
      isProper = true;
      to = place.to;
      continue;
    }
    const within = /^[ув]$/u.test(first.lower) ? placeAt(reading, knowledge, to + 1, "locative") : null;
    const named = nameAfter(reading, within?.to ?? to);
    if (named === null) break;
    const person = readPerson(reading, knowledge, named, "genitive");
    if (!person) break;
    honour.push(person.en);
    if (within) inPlace.push(`in ${within.en}`);
    uk.push(text(to, named), person.uk);
    isProper = true;
    to = person.to;
  }
  return { to, honour, of, inPlace, uk, isProper };
}

function placeAt(
  reading: Reading,
  knowledge: Knowledge,
  at: number,
  name: "genitive" | "locative",
): { readonly en: string; readonly to: number } | null {
  const hit = knowledge.phrases
    .at(reading, at)
    .find(({ entry, cases }) => entry.kind === "place" && cases.includes(name));
  return hit ? { en: hit.entry.en, to: hit.to } : null;
}

/** Index of the word behind «ім.», «імені»; null where neither stands. */
function nameAfter({ words }: Reading, at: number): number | null {
  const lower = words[at]?.lower;
  if (lower === "імені") return at + 1;
  return lower === "ім" && words[at + 1]?.text === "." ? at + 2 : null;
}
