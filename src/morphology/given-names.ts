import { remember, type Case } from "../core/index.js";
import { declineNoun, masculineConsonant, type CaseForm } from "./decline.js";
import { feminineNames, masculineNames } from "./given-name-table.js";
import { rememberedWords } from "./memory.js";
import { isOpener } from "./openers.js";

/** One reading of a form of a given name. */
export interface GivenReading {
  readonly lemma: string;
  readonly gender: "masculine" | "feminine";
  readonly case: Case;
}

/** Names whose oblique stem differs: Петро is regular, Лев → Лева, Федір → Федора, Антін → Антона, Яків → Якова, Прокіп → Прокопа. */
const shiftingStem: Readonly<Record<string, string>> = {
  Федір: "Федор",
  Антін: "Антон",
  Яків: "Яков",
  Прокіп: "Прокоп",
  Сидір: "Сидор",
  Тиміш: "Тимош",
  Тихін: "Тихон",
};

/** Every case of a given name or patronymic. */
export function declineGiven(lemma: string, gender: GivenReading["gender"]): readonly CaseForm[] {
  if (gender === "feminine") return declineNoun(lemma, gender);
  const stem = shiftingStem[lemma] ?? lemma;
  // Антоній and Євгеній end as adjectives do and are none.
  const forms = stem.endsWith("ній") ? masculineConsonant(stem) : declineNoun(stem, gender);
  return [{ form: lemma, case: "nominative" }, ...forms.filter((one) => one.case !== "nominative")];
}

/** Capitalised at the head of a sentence these are seldom a Влад or a Люда; no more are openers (Тому). */
const commonWords = new Set("Влада Влади Владу Владі Владою Владо Люди Ніколи Дані Азі".split(" "));

const index = build();

/** Readings of a form as a given name; none where the lexicon does not know it. */
export const givenReadings = remember(readGiven, rememberedWords);

function readGiven(form: string): readonly GivenReading[] {
  return index.get(form) ?? doubled(form);
}

/** «Франк-Вальтера», «Жан-Ноелем»: the last part of a double name declines, the first with it or not at all. */
function doubled(form: string): readonly GivenReading[] {
  const [first, last, ...rest] = form.split("-");
  if (!first || !last || rest.length > 0) return [];
  const heads = index.get(first) ?? [];
  return (index.get(last) ?? []).flatMap((tail) => {
    const agreeing = heads.filter((head) => head.case === tail.case && head.gender === tail.gender);
    const lemmas = new Set(agreeing.map((head) => head.lemma));
    if (heads.some((head) => head.case === "nominative")) lemmas.add(first);
    return [...lemmas].map((lemma) => ({ ...tail, lemma: `${lemma}-${tail.lemma}` }));
  });
}

function build(): ReadonlyMap<string, readonly GivenReading[]> {
  const result = new Map<string, GivenReading[]>();
  const add = (form: string, reading: GivenReading): void => {
    if (reading.case !== "nominative" && (isOpener(form) || commonWords.has(form))) return;
    const known = result.get(form) ?? [];
    if (
      known.some(
        (other) => other.lemma === reading.lemma && other.case === reading.case && other.gender === reading.gender,
      )
    )
      return;
    result.set(form, [...known, reading]);
  };
  const addAll = (names: string, gender: GivenReading["gender"]): void => {
    for (const lemma of names.trim().split(/\s+/u))
      for (const { form, case: name } of declineGiven(lemma, gender)) add(form, { lemma, gender, case: name });
  };
  addAll(masculineNames, "masculine");
  addAll(feminineNames, "feminine");
  for (const name of ["genitive", "dative", "locative"] as const)
    add("Любові", { lemma: "Любов", gender: "feminine", case: name });
  add("Любов'ю", { lemma: "Любов", gender: "feminine", case: "instrumental" });
  return result;
}
