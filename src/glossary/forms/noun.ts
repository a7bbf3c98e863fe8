import { cases, type Case, type Gender } from "../../core/index.js";
import {
  declineAdjective,
  declineNoun,
  declinePlural,
  declinePluralOnly,
  isAdjective,
  openStems,
  type Agreement,
  type CaseForm,
} from "../../morphology/index.js";
import type { Form, GrammaticalNumber } from "./form.js";

/** Forms of a noun that agree with adjectives in one way. */
export interface NounForms {
  readonly agreement: Agreement;
  readonly forms: readonly Form[];
}

const abbreviation = /^[\p{Lu}\d-]{2,}$/u;
/** Foreign nouns in -и and -і of the singular, which do not decline. */
const fixed = /^(?:журі|таксі|парі|алібі|хобі|лобі|рефері|попурі|конфеті|поні|колібрі|[\p{Lu}\d]+)$/u;
/** Nouns in -о that do not decline. */
const fixedInO = /^(?:євро|метро|авто|радіо|бюро|депо|кіно|відео|фото|табло|досьє|портмоне|какао|піано|трио|тріо)$/u;
const pluralInA = /^(?:війська|уста|ворота|дрова)$/u;
const softened: Readonly<Record<string, string>> = { г: "зі", к: "ці", х: "сі" };

/** All forms of a noun from its nominative, by every gender that its ending allows unless one is given. */
export function nounForms(lemma: string, gender?: Gender): readonly NounForms[] {
  if (abbreviation.test(lemma)) return abbreviationForms(lemma);
  if (fixed.test(lemma) || fixedInO.test(lemma) || /[уюєэ]$/u.test(lemma) || !/\p{Script=Cyrillic}$/u.test(lemma))
    return (["singular", "plural"] as const).map((number) => unchanged(lemma, number, gender ?? "neuter"));
  if (/[иії]$/u.test(lemma) || pluralInA.test(lemma)) {
    const adjectival = /(?:[нв]|ськ|цьк|ущ|ащ|ч|л)і$/u.test(lemma)
      ? declineAdjective(`${lemma.slice(0, -1)}ий`, "plural")
      : [];
    return [{ agreement: "plural", forms: numbered([...declinePluralOnly(lemma), ...adjectival], "plural") }];
  }
  return gendersOf(lemma, gender).flatMap((one): readonly NounForms[] => [
    { agreement: one, forms: numbered([...singular(lemma, one), { form: lemma, case: "nominative" }], "singular") },
    { agreement: "plural", forms: numbered(plural(lemma, one), "plural") },
  ]);
}

/** Genders that the ending of a nominative allows. */
function gendersOf(lemma: string, gender: Gender | undefined): readonly Gender[] {
  if (gender) return [gender];
  if (/(?:(.)\1|'|[тзд])я$/u.test(lemma) && !/^суддя$/u.test(lemma))
    return /(?:лл|тт)я$/u.test(lemma) ? ["neuter", "feminine"] : ["neuter"];
  if (/[ая]$/u.test(lemma)) return ["feminine"];
  if (/[ое]$/u.test(lemma)) return ["neuter"];
  if (/[іо]сть$/u.test(lemma)) return ["feminine"];
  if (/(?:тель|ець|єць)$/u.test(lemma)) return ["masculine"];
  return /[ьчжшщв]$/u.test(lemma) ? ["masculine", "feminine"] : ["masculine"];
}

function singular(lemma: string, gender: Gender): readonly CaseForm[] {
  if (gender === "masculine" && isAdjective(lemma)) return declineAdjective(lemma, "masculine");
  if (gender === "neuter" && lemma.endsWith("е") && !/[жчшщ]е$/u.test(lemma)) {
    const stem = lemma.slice(0, -1);
    const soft = ["е", "я", "ю", "е", "ем", "і", "е"];
    const forms = cases.map((name, at) => ({ form: stem + (soft[at] ?? ""), case: name }));
    return /(?:[нв]|ськ|цьк)е$/u.test(lemma) ? [...forms, ...declineAdjective(`${stem}ий`, "neuter")] : forms;
  }
  if (gender === "masculine" && !/[аяоеєі]$/u.test(lemma))
    return [
      { form: lemma, case: "accusative" },
      ...openStems(lemma).flatMap((stem) => {
        const declined = declineNoun(stem, "masculine").filter((form) => form.case !== "nominative");
        const locative = softened[stem.slice(-1)];
        return locative ? [...declined, { form: stem.slice(0, -1) + locative, case: "locative" as const }] : declined;
      }),
    ];
  if (gender === "feminine" && /[бвгґджзйклмнпрстфхцчшщь]$/u.test(lemma)) {
    const shut = lemma.replace(/ь$/u, "");
    const double = /[аеєиіїоуюя].$/u.test(shut) ? shut + shut.slice(-1) : shut;
    return [
      ...(["nominative", "accusative"] as const).map((name) => ({ form: lemma, case: name })),
      ...openStems(shut).flatMap((stem) =>
        (["genitive", "dative", "locative", "vocative"] as const).map((name) => ({ form: `${stem}і`, case: name })),
      ),
      { form: `${double}ю`, case: "instrumental" },
    ];
  }
  const forms = declineNoun(lemma, gender).map((one) => ({ ...one, form: one.form.replace(/'і$/u, "'ї") }));
  return /(?:ськ|цьк|[оеє]в|н)а$/u.test(lemma)
    ? [...forms, ...declineAdjective(`${lemma.slice(0, -1)}ий`, "feminine")]
    : forms;
}

function plural(lemma: string, gender: Gender): readonly CaseForm[] {
  if (gender === "masculine" && isAdjective(lemma)) return declineAdjective(lemma, "plural");
  const forms = declinePlural(lemma, gender);
  return /(?:ськ|цьк|[оеє]в|ан|ен|йськов)[ае]$/u.test(lemma)
    ? [...forms, ...declineAdjective(`${lemma.slice(0, -1)}ий`, "plural")]
    : forms;
}

/** «ТЦК» stays; «ДОТ» may have endings in small letters: «ДОТу», «ДОТи». */
function abbreviationForms(lemma: string): readonly NounForms[] {
  const endings: readonly (readonly [Case, GrammaticalNumber, string])[] = /[БВГҐДЖЗКЛМНПРСТФХЦЧШ]$/u.test(lemma)
    ? [
        ["genitive", "singular", "у"],
        ["genitive", "singular", "а"],
        ["dative", "singular", "у"],
        ["instrumental", "singular", "ом"],
        ["locative", "singular", "і"],
        ["nominative", "plural", "и"],
        ["genitive", "plural", "ів"],
        ["dative", "plural", "ам"],
        ["instrumental", "plural", "ами"],
        ["locative", "plural", "ах"],
      ]
    : [];
  const ended = endings.map(([name, number, ending]): Form => ({ form: lemma + ending, case: name, number }));
  return (["singular", "plural"] as const).flatMap((number) =>
    (["masculine", "feminine", "neuter"] as const).map((agreement) => {
      const same = unchanged(lemma, number, agreement);
      return { ...same, forms: [...same.forms, ...ended.filter((form) => form.number === number)] };
    }),
  );
}

function unchanged(form: string, number: GrammaticalNumber, gender: Gender): NounForms {
  return {
    agreement: number === "plural" ? "plural" : gender,
    forms: cases.map((name) => ({ form, case: name, number })),
  };
}

function numbered(forms: readonly CaseForm[], number: GrammaticalNumber): readonly Form[] {
  return forms.map((form) => ({ ...form, number }));
}
