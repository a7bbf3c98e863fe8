import type { Case } from "../../core/index.js";
import { givenReadings } from "../../morphology/index.js";
import type { Knowledge } from "../book.js";
import { familyForms } from "../forms/person.js";
import type { Reading } from "../read/reading.js";
import { guessSurname } from "./guess.js";

export interface PersonAt {
  readonly to: number;
  readonly uk: string;
  readonly en: string;
  readonly source: "house" | "table" | "transliteration";
  readonly cases: readonly Case[];
  readonly gender: "masculine" | "feminine" | null;
}

/** Initials at most: «В. О.». */
const mostInitials = 2;

/** «Андрея Шептицького», «Т. Шевченка», «В. О. Палійчука», «Тараса»: a person's name that begins at the word. */
export function readPerson(reading: Reading, knowledge: Knowledge, at: number, asked: Case | null): PersonAt | null {
  const { words } = reading;
  const known = knowledge.phrases
    .at(reading, at)
    .find(({ entry, cases }) => entry.kind === "person" && (!asked || cases.includes(asked)));
  if (known && known.to - at > 1) return fromHit(known);
  const initials = readInitials(reading, at);
  if (initials) {
    const family = words[initials.to];
    if (!family?.capital || family.opens || family.text.length < 2 || !family.joined) return null;
    const guess = guessSurname(reading, family.text, asked ? [asked] : null);
    const uk = `${initials.text} ${guess.lemma}`;
    const { text, source } = knowledge.person(uk);
    return {
      to: initials.to + 1,
      uk,
      en: text,
      source,
      cases: guess.cases,
      gender: guess.gender === "neuter" ? null : guess.gender,
    };
  }
  const given = words[at];
  if (!given?.capital) return null;
  const readings = givenReadings(given.text).filter((one) => !asked || one.case === asked);
  const [first] = readings;
  if (!first) return known ? fromHit(known) : null;
  const family = words[at + 1];
  if (family?.capital && family.joined && family.text.length > 1) {
    for (const one of readings) {
      const guess = guessSurname(reading, family.text, [one.case]);
      const forms = familyForms(guess.lemma, one.gender);
      if (!forms.some(({ form, case: name }) => form === family.text && name === one.case)) continue;
      const uk = `${one.lemma} ${guess.lemma}`;
      const { text, source } = knowledge.person(uk);
      return { to: at + 2, uk, en: text, source, cases: [one.case], gender: one.gender };
    }
  }
  const { text, source } = knowledge.person(first.lemma);
  return {
    to: at + 1,
    uk: first.lemma,
    en: text,
    source,
    cases: readings.map((one) => one.case),
    gender: first.gender,
  };
}

function fromHit({ to, entry, cases, gender }: ReturnType<Knowledge["phrases"]["at"]>[number]): PersonAt {
  return { to, uk: entry.uk, en: entry.en, source: entry.source, cases, gender: gender === "neuter" ? null : gender };
}

/** «В. О.», «Б.-Л.»: capital letters with full stops. */
export function readInitials({ words }: Reading, at: number): { readonly text: string; readonly to: number } | null {
  const parts: string[] = [];
  let to = at;
  while (
    parts.length < mostInitials &&
    words[to]?.capital &&
    /^\p{Lu}\p{Ll}?$/u.test(words[to]?.text ?? "") &&
    words[to + 1]?.text === "." &&
    words[to + 1]?.start === words[to]?.end
  ) {
    const hyphen = words[to + 2]?.text === "-" && words[to + 2]?.start === words[to + 1]?.end;
    parts.push(`${words[to]?.text ?? ""}.${hyphen ? "-" : " "}`);
    to += hyphen ? 3 : 2;
  }
  return parts.length > 0 ? { text: parts.join("").trim(), to } : null;
}
