import type { Knowledge } from "../book.js";
import type { Reading } from "../read/reading.js";
import { readGenitive } from "./genitive-phrase.js";
import { readPerson } from "./person-at.js";

/** «of the State Emergency Service», in other words if there are any. */
export interface Complement {
  readonly en: string;
  readonly other: string | null;
  readonly isProper: boolean;
}

/** What follows the noun of a body. */
export interface Complements {
  readonly to: number;
  /** Of whom it bears the name, before everything else in English. */
  readonly honour: readonly string[];
  /** «No. 5», right behind the noun. */
  readonly number: string | null;
  /** «of the State Emergency Service» */
  readonly of: readonly Complement[];
  /** «in Lviv» */
  readonly inPlace: readonly string[];
  readonly uk: readonly string[];
  /** Whether it holds a name. */
  readonly isProper: boolean;
}

/** What bears a name without «імені» as well: «Університет Григорія Сковороди». */
const honouring = /^(?:університет|академі|музе|театр|бібліоте|преміє?)/u;
/** What goes without an article. */
const bare = /^(?:SBU$|NATO$|St\. )/u;
/** «трамвай № 6» is a line, no body. */
const vehicle = /^(?:трамва|тролейбус|автобус|маршрут)/u;
/** Complements of one body at most. */
const most = 4;

/** «ДСНС», «охорони здоров'я», «Києва», «у Львові ім. Андрея Шептицького»: as far as every word is known. */
export function readComplements(reading: Reading, knowledge: Knowledge, at: number): Complements {
  const { words } = reading;
  const honour: string[] = [];
  const of: Complement[] = [];
  const inPlace: string[] = [];
  const uk: string[] = [];
  let number: string | null = null;
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
    const genitive = readGenitive(reading, knowledge, to);
    if (genitive) {
      of.push({
        en: genitive.isProper && !bare.test(genitive.en) ? `of the ${genitive.en}` : `of ${genitive.en}`,
        other: genitive.other === null ? null : `of ${genitive.isProper ? "the " : ""}${genitive.other}`,
        isProper: genitive.isProper,
      });
      uk.push(text(to, genitive.to));
      isProper ||= genitive.isProper;
      to = genitive.to;
      continue;
    }
    if (first.text === "№" && words[to + 1]?.kind === "number" && !vehicle.test(words[at - 1]?.lower ?? "")) {
      number = `No. ${words[to + 1]?.text ?? ""}`;
      uk.push(text(to, to + 2));
      isProper = true;
      to += 2;
      continue;
    }
    const place = first.capital ? placeAt(reading, knowledge, to, "genitive") : null;
    if (place) {
      of.push({
        en: `of ${place.en}`,
        other: place.en.endsWith(" region") ? `of the ${place.en}` : null,
        isProper: true,
      });
      uk.push(text(to, place.to));
      isProper = true;
      to = place.to;
      continue;
    }
    const within = /^[ув]$/u.test(first.lower) ? placeAt(reading, knowledge, to + 1, "locative") : null;
    const named = nameAfter(reading, within?.to ?? to) ?? (honouring.test(words[at - 1]?.lower ?? "") ? to : null);
    if (named === null) break;
    const person = readPerson(reading, knowledge, named, "genitive");
    if (!person || (named === to && person.to - named < 2)) break;
    honour.push(person.en);
    if (within) inPlace.push(`in ${within.en}`);
    uk.push(text(to, named), person.uk);
    isProper = true;
    to = person.to;
  }
  return { to, honour, number, of, inPlace, uk, isProper };
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
