import type { Case, Gender } from "../core/index.js";
import type { CaseForm } from "./decline.js";
import { bareStems, openStems } from "./stems.js";

type PluralEnding = "nominative" | "dative" | "instrumental" | "locative";
type Endings = Readonly<Record<PluralEnding, string>>;

const hardEndings: Endings = { nominative: "и", dative: "ам", instrumental: "ами", locative: "ах" };
const hushEndings: Endings = { ...hardEndings, nominative: "і" };
const neuterEndings: Endings = { ...hardEndings, nominative: "а" };
const softEndings: Endings = { nominative: "і", dative: "ям", instrumental: "ями", locative: "ях" };
const vowelEndings: Endings = { ...softEndings, nominative: "ї" };
const softNeuterEndings: Endings = { ...softEndings, nominative: "я" };

const vowel = /[аеєиіїоуюя']$/u;
const hushing = /[жчшщ]$/u;

/**
 * Plural forms of a Ukrainian common noun from its singular nominative, by the rules of the school grammar.
 * Where spelling does not tell (fleeting vowels, -ів or no ending) every form that may be is given: they are
 * looked up, never printed. The accusative has both the nominative's and the genitive's form.
 */
export function declinePlural(lemma: string, gender: Gender): readonly CaseForm[] {
  const stem = lemma.slice(0, -1);
  if (gender === "neuter") {
    if (lemma.endsWith("о")) return decline(stem, neuterEndings, bareStems(stem));
    if (lemma.endsWith("е"))
      return hushing.test(stem)
        ? decline(stem, neuterEndings, bareStems(stem))
        : decline(stem, softNeuterEndings, [...bareStems(stem).map((bare) => `${bare}ь`), `${stem}ів`]);
    if (lemma.endsWith("я")) {
      const single = stem.replace(/(.)\1$/u, "$1");
      const genitives = stem.endsWith("'") ? [`${stem}їв`] : [`${single}ь`, `${stem}ів`, single];
      return decline(stem, softNeuterEndings, genitives);
    }
    return [];
  }
  if (lemma.endsWith("а"))
    return hushing.test(stem)
      ? decline(stem, hushEndings, [...bareStems(stem), `${stem}ей`])
      : decline(stem, hardEndings, [...bareStems(stem), `${stem}ів`]);
  if (lemma.endsWith("я")) {
    if (vowel.test(stem)) return decline(stem, vowelEndings, [`${stem.replace(/'$/u, "")}й`, `${stem}їв`]);
    const single = stem.replace(/(.)\1$/u, "$1");
    return decline(stem, softEndings, [
      ...bareStems(stem).flatMap((bare) => [bare, `${bare}ь`]),
      `${single}ей`,
      `${stem}ів`,
    ]);
  }
  if (/[оеєиіїуюэ]$/u.test(lemma)) return [];
  return gender === "feminine" ? feminine(lemma) : masculine(lemma);
}

/** Forms of a noun that has no singular, or is given in the plural («перемовини», «вибори», «санкції», «війська»). */
export function declinePluralOnly(lemma: string): readonly CaseForm[] {
  const stem = lemma.slice(0, -1);
  if (lemma.endsWith("а")) return decline(stem, neuterEndings, bareStems(stem));
  if (lemma.endsWith("я")) return decline(stem, softNeuterEndings, [`${stem.replace(/(.)\1$/u, "$1")}ь`]);
  if (lemma.endsWith("ї")) return decline(stem, vowelEndings, [`${stem}й`, `${stem}їв`]);
  if (lemma.endsWith("і")) {
    const genitives = [`${stem}ів`, `${stem.replace(/(.)\1$/u, "$1")}ей`];
    return hushing.test(stem)
      ? decline(stem, hushEndings, [...genitives, ...bareStems(stem)])
      : decline(stem, softEndings, [...genitives, ...bareStems(stem).flatMap((bare) => [bare, `${bare}ь`])]);
  }
  return decline(stem, hardEndings, [`${stem}ів`, ...bareStems(stem)]);
}

/** «область» областей, «ніч» ночей. */
function feminine(lemma: string): readonly CaseForm[] {
  return openStems(lemma.replace(/ь$/u, "")).flatMap((stem) =>
    decline(stem, hushing.test(stem) ? hushEndings : softEndings, [`${stem}ей`]),
  );
}

function masculine(lemma: string): readonly CaseForm[] {
  if (/[ая]нин$/u.test(lemma)) {
    const stem = lemma.slice(0, -2);
    return decline(stem, hardEndings, [stem]);
  }
  return openStems(lemma).flatMap((open) => {
    const stem = open.replace(/[ьй]$/u, "");
    if (open.endsWith("й")) return decline(stem, vowelEndings, [`${stem}їв`]);
    if (open.endsWith("ь")) return decline(stem, softEndings, [`${stem}ів`]);
    if (hushing.test(stem)) return decline(stem, hushEndings, [`${stem}ів`]);
    const hard = decline(stem, hardEndings, [`${stem}ів`]);
    return /[аия]р$/u.test(stem) ? [...hard, ...decline(stem, softEndings, [`${stem}ів`])] : hard;
  });
}

function decline(stem: string, endings: Endings, genitives: readonly string[]): readonly CaseForm[] {
  const one = (name: Case, form: string): CaseForm => ({ form, case: name });
  const nominative = stem + endings.nominative;
  return [
    one("nominative", nominative),
    ...genitives.flatMap((form) => [one("genitive", form), one("accusative", form)]),
    one("dative", stem + endings.dative),
    one("accusative", nominative),
    one("instrumental", stem + endings.instrumental),
    one("locative", stem + endings.locative),
    one("vocative", nominative),
  ];
}
