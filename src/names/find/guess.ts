import type { Case, Gender } from "../../core/index.js";
import { surnameReadings } from "../../morphology/index.js";
import { adjectiveForms, adjectiveReadings } from "../forms/adjective.js";
import { nounForms } from "../forms/noun.js";
import type { Reading, Word } from "../read/reading.js";

/** A nominative that a form may have. */
export interface Guess {
  readonly lemma: string;
  readonly cases: readonly Case[];
  readonly gender: Gender | null;
  readonly number: "singular" | "plural";
}

const endings =
  "а я у ю и і ї ом ем єм ою ею єю ові еві єві ам ям ах ях ами ями ів їв ого ому им ім ої ій ь ці зі сі".split(" ");
const restored = ["", "а", "я", "о", "е", "и", "і", "ий", "ь", "ка", "ки", "ці", "ік", "ка"];
const hardened: Readonly<Record<string, string>> = { ц: "к", з: "г", с: "х" };

/** Nominatives from which the form can be declined, itself among them. */
export function nominativesOf(form: string): readonly Guess[] {
  const lemmas = new Set([form]);
  for (const ending of endings) {
    if (!form.endsWith(ending) || form.length - ending.length < 2) continue;
    const stem = form.slice(0, form.length - ending.length);
    for (const end of restored) lemmas.add(stem + end);
    const shifted = /^(.*)([ое])([бвгґджзклмнпрстфхцчш])$/u.exec(stem);
    if (shifted) lemmas.add(`${shifted[1] ?? ""}і${shifted[3] ?? ""}`);
    if (stem.endsWith("єв")) lemmas.add(`${stem.slice(0, -2)}їв`);
    const hard = hardened[stem.slice(-1)];
    if (hard) for (const end of ["а", "", "и"]) lemmas.add(stem.slice(0, -1) + hard + end);
    if (/[^аеєиіїоуюя][цк]$/u.test(stem))
      for (const vowel of ["е", "о"])
        lemmas.add(`${stem.slice(0, -1).replace(/ь$/u, "")}${vowel}${stem.slice(-1)}${stem.endsWith("ц") ? "ь" : ""}`);
  }
  return [...lemmas].flatMap((lemma): readonly Guess[] => {
    const { agreement, forms } = nounForms(lemma);
    const cases = [
      ...new Set(forms.filter((one) => one.form === form && one.case !== "vocative").map((one) => one.case)),
    ];
    return cases.length === 0
      ? []
      : [
          {
            lemma,
            cases,
            gender: agreement === "plural" ? null : agreement,
            number: agreement === "plural" ? "plural" : "singular",
          },
        ];
  });
}

/**
 * The nominative of a place or title in one word: the one that stands elsewhere in the article,
 * else the first that fits the case asked for and is the most usual by its ending.
 */
export function guessNoun(reading: Reading, form: string, asked: readonly Case[] | null): Guess {
  const own: Guess = { lemma: form, cases: ["nominative"], gender: null, number: "singular" };
  const guesses = nominativesOf(form);
  const elsewhere = guesses.find(({ lemma }) => lemma !== form && reading.telling.has(lemma));
  if (elsewhere) return elsewhere;
  if (asked?.includes("nominative") && /[аяоеь]$/u.test(form))
    return guesses.find(({ lemma }) => lemma === form) ?? own;
  const isInstrumental = asked?.every((name) => name === "instrumental") === true && /[оеє]м$/u.test(form);
  if (!asked || (/[бвгґджзклмнпрстфхцчшщй]$/u.test(form) && !isInstrumental))
    return guesses.find(({ lemma }) => lemma === form) ?? own;
  const fitting = guesses
    .filter(({ lemma, cases }) =>
      cases.some((name) => asked.includes(name) && (name !== "nominative" || lemma === form)),
    )
    .map((guess) => ({ guess, usual: usual(guess, form, asked) }))
    .toSorted((a, b) => b.usual - a.usual);
  return fitting[0]?.guess ?? own;
}

/** How likely the reading of a form is, by its ending and the cases asked for. */
export function usual({ lemma, cases }: Guess, form: string, asked: readonly Case[]): number {
  const first = Math.min(...cases.filter((name) => asked.includes(name)).map((name) => asked.indexOf(name)));
  return likelihood(lemma, form) - first * 0.3;
}

/** How usual the nominative is for the ending of the form. */
function likelihood(lemma: string, form: string): number {
  if (/ці$/u.test(form))
    return lemma.endsWith("ка") ? 1 : lemma.endsWith("ця") ? 0.7 : lemma.endsWith("ці") ? 0.6 : 0.2;
  if (/(?:у|ю)$/u.test(form)) return /[ая]$/u.test(lemma) ? 0.9 : /[бвгґджзклмнпрстфхцчшщйь]$/u.test(lemma) ? 0.8 : 0.2;
  if (/[иі]$/u.test(form)) return /[ая]$/u.test(lemma) ? 1 : lemma.endsWith("ь") ? 0.7 : 0.5;
  if (/(?:ст|ств|цтв)о$/u.test(lemma)) return 1.1;
  if (/[ая]$/u.test(form)) return /[бвгґджзклмнпрстфхцчшщйь]$/u.test(lemma) ? 1 : lemma.endsWith("е") ? 0.6 : 0.4;
  if (/(?:ах|ях|ами|ями|ам|ям)$/u.test(form)) return /и$/u.test(lemma) ? 1 : 0.7;
  if (/ою$|ею$/u.test(form)) return /[ая]$/u.test(lemma) ? 1 : 0.1;
  if (/(?:ом|ем)$/u.test(form)) return /[бвгґджзклмнпрстфхцчшщйь]$/u.test(lemma) ? 1 : 0.8;
  return 0.5;
}

/** «Верхній Рогівці», «Спільної справи»: nominative of an adjective and its noun; null where they do not agree in a case asked for. */
export function guessPhrase(words: readonly Word[], asked: readonly Case[]): Guess | null {
  const [first, last] = words;
  if (!first || !last || words.length !== 2 || !adjectival.test(first.lower)) return null;
  const readings = adjectiveReadings(first.lower).filter(
    (one) =>
      asked.includes(one.case) && one.agreement !== "plural" && soft.test(one.lemma) === one.lemma.endsWith("ій"),
  );
  for (const noun of nominativesOf(last.text).toSorted(
    (a, b) => likelihood(b.lemma, last.text) - likelihood(a.lemma, last.text),
  )) {
    const one = readings.find(({ agreement, case: name }) => agreement === noun.gender && noun.cases.includes(name));
    if (!one || !noun.gender) continue;
    const form =
      adjectiveForms(one.lemma, noun.gender).find((adjective) => adjective.case === "nominative")?.form ?? one.lemma;
    const lemma = `${first.capital ? form.charAt(0).toUpperCase() + form.slice(1) : form} ${noun.lemma}`;
    return { lemma, cases: [one.case], gender: noun.gender, number: "singular" };
  }
  return null;
}

/** Stems of soft adjectives in names of places. */
const soft = /(?:верхн|нижн|середн|дальн|крайн|ближн|син|третт?)[иі]й$/u;
const adjectival = /(?:[нтшжсцзкхлвр][ьь]?)(?:ій|ий|ого|ому|ої|ою|им|ім|ьої|ьою|ього|ьому|у|ю)$/u;

/** How much surer a surname is that the tables have. */
const known = 10;

/** The nominative of a surname: the one that stands elsewhere in the article, else the most usual. */
export function guessSurname(
  reading: Reading,
  form: string,
  asked: readonly Case[] | null,
  isKnown: (lemma: string) => boolean = () => false,
): Guess & { readonly weight: number } {
  const readings = surnameReadings(form).map((one) => ({
    ...one,
    weight:
      one.weight *
      (asked && !asked.includes(one.case) ? 0.3 : 1) *
      (isKnown(one.lemma) ? known : 1) *
      (one.lemma !== form && reading.telling.has(one.lemma) ? 4 : 1) *
      (one.case === "nominative" && !asked ? 1.3 : 1),
  }));
  const best = readings.reduce<(typeof readings)[number] | null>(
    (kept, one) => (kept && kept.weight >= one.weight ? kept : one),
    null,
  );
  if (!best) return { lemma: form, cases: ["nominative"], gender: null, number: "singular", weight: 0 };
  const same = readings.filter(({ lemma, gender }) => lemma === best.lemma && gender === best.gender);
  return {
    lemma: best.lemma,
    cases: [...new Set(same.map((one) => one.case))],
    gender: best.gender,
    number: "singular",
    weight: best.weight,
  };
}
