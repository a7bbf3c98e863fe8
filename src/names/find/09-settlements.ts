import type { Case } from "../../core/index.js";
import type { Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import { phraseForms } from "../forms/phrase.js";
import { tells, type Reading } from "../read/reading.js";
import { transliterate } from "../transliterate.js";
import { followsPlacePreposition, governedCases } from "./governed.js";
import { guessNoun, guessPhrase, nominativesOf, usual, type Guess } from "./guess.js";

/** Nouns and abbreviations for a settlement with the cases that they stand in; after an abbreviation the nominative is usual. */
const nouns: ReadonlyMap<string, readonly Case[]> = new Map([
  ...["м", "с", "смт", "сел", "хут", "ст"].map((word): [string, readonly Case[]] => [
    word,
    ["nominative", "genitive", "locative"],
  ]),
  ...["село", "місто", "селище", "містечко", "хутір", "станція", "станиця"].map((word): [string, readonly Case[]] => [
    word,
    ["nominative"],
  ]),
  ...["села", "міста", "селища", "містечка", "хутора", "станції"].map((word): [string, readonly Case[]] => [
    word,
    ["nominative", "genitive"],
  ]),
  ...["селі", "місті", "селищі", "містечку", "хуторі"].map((word): [string, readonly Case[]] => [
    word,
    ["nominative", "locative"],
  ]),
  ...["громада", "громади", "громаді", "громаду", "громадою"].map((word): [string, readonly Case[]] => [
    word,
    ["genitive"],
  ]),
  ...["селом", "містом", "селищем"].map((word): [string, readonly Case[]] => [word, ["nominative", "instrumental"]]),
]);
/** Letters of the longest abbreviation of a settlement: «смт». */
const longestAbbreviation = 3;
/** Nouns that English puts before the name, with their English. */
const waters: ReadonlyMap<string, string> = new Map(
  ["озеро озера озеру озером озері=Lake", "гора гори горі гору горою=Mount"].flatMap((row) => {
    const [forms = "", en = ""] = row.split("=");
    return forms.split(" ").map((form): [string, string] => [form, en]);
  }),
);
const rivers = new Set("річка річки річці річку річкою р".split(" "));

/** «с. Вербівка», «у селі Верхній Рогівці», «річку Латорицю»; «у Розтоках», «до Вербівки» where a village has that name. */
export function findSettlements(
  reading: Reading,
  knowledge: Knowledge,
  free: (at: number) => boolean,
): readonly Candidate[] {
  const { words } = reading;
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word?.capital || !free(at) || word.text.length < 3) continue;
    const candidate = indicated(reading, knowledge, at, free) ?? village(reading, knowledge, at, free);
    if (!candidate) continue;
    found.push(candidate);
    at = candidate.to - 1;
  }
  return found;
}

function indicated(
  reading: Reading,
  knowledge: Knowledge,
  at: number,
  free: (at: number) => boolean,
): Candidate | null {
  const { words } = reading;
  const short = words[at - 1]?.text === "." ? at - 2 : at - 1;
  const before = words[short];
  if (!words[at]?.joined || words[short - 1]?.kind === "number") return null;
  if (short < at - 1 && (before?.text.length ?? 0) > longestAbbreviation) return null;
  const cases = before && nouns.get(before.lower);
  const lake = before ? waters.get(before.lower) : undefined;
  if (lake !== undefined && short === at - 1 && free(short)) {
    const guess = guessNoun(reading, words[at]?.text ?? "", ["nominative", "genitive"]);
    const en = transliterate(guess.lemma);
    return { ...place(at - 1, at + 1, guess, `${lake} ${en}`, [`${en} ${lake}`, en]), gender: "neuter" };
  }
  if (before && rivers.has(before.lower)) {
    const word = words[at];
    const guess = guessNoun(reading, word?.text ?? "", [
      "nominative",
      "locative",
      "accusative",
      "instrumental",
      "genitive",
    ]);
    return place(at, at + 1, guess, `${transliterate(guess.lemma)} River`, [transliterate(guess.lemma)]);
  }
  if (!cases) return null;
  const two = knownVillage(reading, knowledge, at, 2, free, cases);
  if (two) return two;
  const one = knownVillage(reading, knowledge, at, 1, free, cases);
  if (one) return one;
  const phrase = words[at + 1]?.capital && free(at + 1) ? guessPhrase(words.slice(at, at + 2), cases) : null;
  if (phrase) return place(at, at + 2, phrase, transliterate(phrase.lemma), []);
  const guess = guessNoun(reading, words[at]?.text ?? "", [...cases]);
  return place(at, at + 1, guess, transliterate(guess.lemma), []);
}

function village(reading: Reading, knowledge: Knowledge, at: number, free: (at: number) => boolean): Candidate | null {
  if (!tells(reading, at) || !followsPlacePreposition(reading, at)) return null;
  const asked = governedCases(reading, at) ?? [];
  const known =
    knownVillage(reading, knowledge, at, 2, free, asked) ?? knownVillage(reading, knowledge, at, 1, free, asked);
  const { words } = reading;
  if (known || !words[at + 1]?.capital || !words[at + 1]?.joined || !free(at + 1)) return known;
  const phrase = guessPhrase(words.slice(at, at + 2), asked);
  return phrase && place(at, at + 2, phrase, transliterate(phrase.lemma), []);
}

/** A village of that many words whose form this is, in one of the cases. */
function knownVillage(
  { words, telling }: Reading,
  knowledge: Knowledge,
  at: number,
  count: 1 | 2,
  free: (at: number) => boolean,
  asked: readonly Case[],
): Candidate | null {
  const parts = words.slice(at, at + count);
  if (
    parts.length < count ||
    !parts.every((word, index) => word.capital && free(at + index) && (index === 0 || word.joined))
  )
    return null;
  const last = parts.at(-1)?.text ?? "";
  const text = parts.map((word) => word.text).join(" ");
  const known = nominativesOf(last).flatMap(({ lemma }): readonly Guess[] => {
    const names = count === 1 ? [lemma] : adjectivesBefore(parts[0]?.text ?? "").map((first) => `${first} ${lemma}`);
    return names
      .filter((name) => knowledge.villages.has(name))
      .flatMap((name): readonly Guess[] => {
        const { forms, gender, number } = phraseForms(name);
        const cases =
          forms
            .find((form) => form.text === text)
            ?.cases.filter((one) => asked.includes(one) || one === "nominative") ?? [];
        return cases.some((one) => asked.includes(one)) ? [{ lemma: name, cases, gender, number }] : [];
      });
  });
  const best =
    known.find(({ lemma }) => lemma !== text && telling.has(lemma)) ??
    (asked[0] === "nominative" ? known.find(({ lemma }) => lemma === text) : undefined) ??
    known.toSorted((a, b) => usual(b, text, asked) - usual(a, text, asked))[0];
  return best ? place(at, at + count, best, transliterate(best.lemma), []) : null;
}

/** Nominatives of an adjective in a two-word name: «Верхній» of «Верхній Рогівці» is «Верхня». */
function adjectivesBefore(form: string): readonly string[] {
  const stem = form.replace(/(?:ого|ому|ими|ього|ьому|ьої|ьою|ий|ій|ої|ою|им|ім|их|іх|а|я|у|ю|е|є|і)$/u, "");
  return [...new Set([form, ...["ий", "ій", "а", "я", "е", "є", "і"].map((ending) => stem + ending)])];
}

function place(from: number, to: number, guess: Guess, en: string, accepted: readonly string[]): Candidate {
  return {
    from,
    to,
    kind: "place",
    uk: guess.lemma,
    en,
    accepted,
    source: "transliteration",
    cases: guess.cases,
    gender: guess.gender,
    number: guess.number,
  };
}
