import { cases, type Case, type Gender } from "../core/index.js";

/** A form of a noun with the cases it can stand for. */
export interface CaseForm {
  readonly form: string;
  readonly case: Case;
}

const softened: Readonly<Record<string, string>> = { г: "з", к: "ц", х: "с" };
const hushing = /[жчшщ]$/u;

/** Singular forms of a Ukrainian noun or name, by the rules of the school grammar; both variants where two are in use. */
export function declineNoun(lemma: string, gender: Gender): readonly CaseForm[] {
  const make = (endings: Readonly<Partial<Record<Case, string>>>, stem: string): readonly CaseForm[] =>
    cases.flatMap((name) =>
      (endings[name] ?? "")
        .split("/")
        .filter(Boolean)
        .map((ending) => ({
          form: ending === "0" ? lemma : stem + ending.replace("0", ""),
          case: name,
        })),
    );
  if (/(?:ий|ій)$/u.test(lemma) && isAdjective(lemma)) return masculineAdjective(lemma);
  if (/[аяо]$/u.test(lemma) && gender !== "neuter" && /(?:ськ|цьк|зьк)а$/u.test(lemma)) return feminineAdjective(lemma);
  if (lemma.endsWith("а")) {
    const stem = lemma.slice(0, -1);
    const hush = hushing.test(stem);
    const soft = stem.slice(0, -1) + (softened[stem.slice(-1)] ?? stem.slice(-1)) + "і";
    return [
      ...make(
        {
          nominative: "0",
          genitive: hush ? "і" : "и",
          accusative: "у",
          instrumental: hush ? "ею" : "ою",
          vocative: "о",
        },
        stem,
      ),
      { form: soft, case: "dative" },
      { form: soft, case: "locative" },
    ];
  }
  if (lemma.endsWith("я")) {
    if (gender === "neuter") {
      return make(
        { nominative: "0", genitive: "я", dative: "ю", accusative: "я", instrumental: "ям", locative: "і/ю" },
        lemma.slice(0, -1),
      );
    }
    const stem = lemma.slice(0, -1);
    const i = /[аеєиіїоуюя']$/u.test(stem) ? "ї" : "і";
    const yeyu = /[аеєиіїоуюя']$/u.test(stem) ? "єю" : "ею";
    return make(
      { nominative: "0", genitive: i, dative: i, accusative: "ю", instrumental: yeyu, locative: i, vocative: "є/ю/е" },
      stem,
    );
  }
  if (gender === "feminine") {
    return /(?:ь|[сш]т)$/u.test(lemma)
      ? make(
          { nominative: "0", genitive: "і", dative: "і", accusative: "0", instrumental: "ю", locative: "і" },
          lemma.replace(/ь$/u, ""),
        )
      : indeclinable(lemma);
  }
  if (lemma.endsWith("о")) {
    const stem = lemma.slice(0, -1);
    return make(
      {
        nominative: "0",
        genitive: "а",
        dative: "у/ові",
        accusative: gender === "neuter" ? "о" : "а",
        instrumental: "ом",
        locative: "і/у/ові",
        vocative: "о/у",
      },
      stem,
    );
  }
  if (/[еєиіїуюэ]$/u.test(lemma))
    return gender === "neuter" && lemma.endsWith("е")
      ? make(
          { nominative: "0", genitive: "а", dative: "у", accusative: "е", instrumental: "ем", locative: "і" },
          lemma.slice(0, -1),
        )
      : indeclinable(lemma);
  return masculineConsonant(lemma);
}

/** Whether a masculine name or noun in -ий/-ій declines like an adjective (Лісовий, Зеленський), not like Палій, Сергій. */
export function isAdjective(lemma: string): boolean {
  return /(?:[бвгґджзйклмнпрстфхцчшщ])ий$/u.test(lemma) || /(?:н|жн)ій$/u.test(lemma);
}

/** Forms of a masculine name or noun that ends in a consonant, -й or -ь. */
export function masculineConsonant(lemma: string): readonly CaseForm[] {
  const variants = fleeting(lemma);
  return [
    { form: lemma, case: "nominative" },
    ...variants.flatMap(({ stem, soft }): readonly CaseForm[] => {
      const afterVowel = /[аеєиіїоуюя']$/u.test(stem);
      const hush = hushing.test(stem);
      const [a, u, ovi, om, i] =
        afterVowel && soft
          ? ["я", "ю", "єві", "єм", "ї"]
          : soft
            ? ["я", "ю", "еві", "ем", "і"]
            : hush
              ? ["а", "у", "еві", "ем", "і"]
              : ["а", "у", "ові", "ом", "і"];
      const surname = /(?:[оеєї]в|[иії]н)$/u.test(lemma);
      return [
        { form: stem + a, case: "genitive" },
        { form: stem + u, case: "genitive" },
        { form: stem + a, case: "accusative" },
        { form: stem + u, case: "dative" },
        { form: stem + ovi, case: "dative" },
        { form: stem + (surname ? "им" : om), case: "instrumental" },
        ...(surname ? [{ form: stem + om, case: "instrumental" as const }] : []),
        { form: stem + ovi, case: "locative" },
        { form: stem + i, case: "locative" },
        { form: stem + u, case: "locative" },
        { form: stem + (soft ? "ю" : "е"), case: "vocative" },
      ];
    }),
  ];
}

/** Oblique stems of a masculine noun: Горобець → Горобц-, Коваль → Ковал-, Палій → Палі-, боєць → бійц-. */
function fleeting(lemma: string): readonly { readonly stem: string; readonly soft: boolean }[] {
  if (lemma.endsWith("єць")) return [{ stem: `${lemma.slice(0, -3)}йц`, soft: true }];
  if (lemma.endsWith("ець")) return [{ stem: `${lemma.slice(0, -3)}ц`, soft: true }];
  if (lemma.endsWith("ь")) return [{ stem: lemma.slice(0, -1), soft: true }];
  if (lemma.endsWith("й")) return [{ stem: lemma.slice(0, -1), soft: true }];
  if (/[бвгґджзклмнпрстфхцчшщ]ок$/u.test(lemma)) return [{ stem: `${lemma.slice(0, -2)}к`, soft: false }];
  if (/ар$|яр$|ир$/u.test(lemma))
    return [
      { stem: lemma, soft: true },
      { stem: lemma, soft: false },
    ];
  if (/[оеє]к$/u.test(lemma))
    return [
      { stem: lemma, soft: false },
      { stem: `${lemma.slice(0, -2)}к`, soft: false },
    ];
  return [{ stem: lemma, soft: false }];
}

/** Forms of an adjective or adjectival surname, from its masculine nominative. */
export function masculineAdjective(lemma: string): readonly CaseForm[] {
  const soft = lemma.endsWith("ій");
  const stem = lemma.slice(0, -2);
  const forms: readonly (readonly [Case, string])[] = soft
    ? [
        ["genitive", "ього"],
        ["accusative", "ього"],
        ["dative", "ьому"],
        ["instrumental", "ім"],
        ["locative", "ьому"],
        ["locative", "ім"],
      ]
    : [
        ["genitive", "ого"],
        ["accusative", "ого"],
        ["dative", "ому"],
        ["instrumental", "им"],
        ["locative", "ому"],
        ["locative", "ім"],
      ];
  return [{ form: lemma, case: "nominative" }, ...forms.map(([name, ending]) => ({ form: stem + ending, case: name }))];
}

/** Forms of a feminine adjective or adjectival surname, from its nominative in -а or -я. */
export function feminineAdjective(lemma: string): readonly CaseForm[] {
  const soft = lemma.endsWith("я");
  const stem = lemma.slice(0, -1);
  const endings: readonly (readonly [Case, string])[] = soft
    ? [
        ["genitive", "ьої"],
        ["dative", "ій"],
        ["accusative", "ю"],
        ["instrumental", "ьою"],
        ["locative", "ій"],
      ]
    : [
        ["genitive", "ої"],
        ["dative", "ій"],
        ["accusative", "у"],
        ["instrumental", "ою"],
        ["locative", "ій"],
      ];
  return [
    { form: lemma, case: "nominative" },
    ...endings.map(([name, ending]) => ({ form: stem + ending, case: name })),
  ];
}

export function indeclinable(lemma: string): readonly CaseForm[] {
  return cases.map((name) => ({ form: lemma, case: name }));
}
