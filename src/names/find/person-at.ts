import type { Case, FormSource } from "../../core/index.js";
import type { GivenReading } from "../../morphology/index.js";
import type { Knowledge } from "../book.js";
import { particles } from "../foreign-spelling.js";
import { familyForms } from "../forms/person.js";
import type { Reading } from "../read/reading.js";
import { guessSurname } from "./guess.js";

export interface PersonAt {
  readonly to: number;
  readonly uk: string;
  readonly en: string;
  readonly source: FormSource;
  readonly cases: readonly Case[];
  readonly gender: "masculine" | "feminine" | null;
}

/** Initials at most: «В. О.». */
const mostInitials = 2;
/** Particles between a given name and a surname at most: «ван дер». */
const mostParticles = 2;

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
  const readings = knowledge.givenReadings(given.text).filter((one) => !asked || one.case === asked);
  const [first] = readings;
  if (!first) return known ? fromHit(known) : null;
  const full = withFamily(reading, knowledge, at, readings);
  if (full) return full;
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

/** How much surer a reading in the nominative is. */
const nominative = 1.15;

/** The given name and the surname behind it, particles between: the surest of the readings in which both agree. */
function withFamily(
  reading: Reading,
  knowledge: Knowledge,
  at: number,
  readings: readonly GivenReading[],
): PersonAt | null {
  const { words } = reading;
  const between: string[] = [];
  let last = at + 1;
  while (between.length < mostParticles && words[last]?.joined && particles.has(words[last]?.lower ?? "")) {
    if (words[last]?.capital && !words[last + 1]?.capital) break;
    between.push(words[last]?.text ?? "");
    last++;
  }
  const family = words[last];
  if (!family?.capital || !family.joined || family.text.length < 2) return null;
  const other = between.length === 0 ? knowledge.givenReadings(family.text) : [];
  const best = readings
    .filter((one) => !isLonger(one, readings))
    .filter((one) => other.length === 0 || other.some((reading) => reading.case === one.case))
    .flatMap((one) => {
      const guess = guessSurname(reading, family.text, [one.case], (lemma) => knowledge.families.has(lemma));
      const agrees = familyForms(guess.lemma, one.gender).some(
        ({ form, case: name }) => form === family.text && name === one.case,
      );
      const sure = guess.weight * (one.case === "nominative" ? nominative : 1);
      return agrees ? [{ one, guess, sure }] : [];
    })
    .reduce<{ one: GivenReading; guess: { lemma: string }; sure: number } | null>(
      (kept, next) => (kept && kept.sure >= next.sure ? kept : next),
      null,
    );
  if (!best) return null;
  const uk = [best.one.lemma, ...between, best.guess.lemma].join(" ");
  const { text, source } = knowledge.person(uk);
  return { to: last + 1, uk, en: text, source, cases: [best.one.case], gender: best.one.gender };
}

/** «Едуардові» is of Едуард, seldom of Едуардо. */
function isLonger({ lemma }: GivenReading, readings: readonly GivenReading[]): boolean {
  return lemma.endsWith("о") && readings.some((other) => `${other.lemma}о` === lemma);
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
