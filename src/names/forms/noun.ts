import { cases } from "../../core/index.js";
import {
  declineAdjective,
  declineNoun,
  declinePluralOnly,
  openStems,
  type Agreement,
  type CaseForm,
} from "../../morphology/index.js";
import { adjectiveForms, formsFromNominative } from "./adjective.js";

export interface Declined {
  readonly agreement: Agreement;
  readonly forms: readonly CaseForm[];
}

/** Foreign places of one form, and words that look as if they declined. */
const fixed = new Set(
  `Осло Токіо Баку Тбілісі Гельсінкі Хельсінкі Чикаго Торонто Глазго Мальме Маямі Монако Бордо Перу Чилі Гаїті Конго Марокко Сомалі Зімбабве Фіджі Батумі Сочі Поті Кутаїсі Душанбе Кіото
  Делі Мумбаї Карачі Палермо Косово Гродно Брно Макао Мехіко Алмати Сухумі Цхінвалі Комо Того Кірібаті Самоа Науру Палау Туні Бельці Найробі Тріполі Кемп-Девід Бандунг Суспільне-Медіа
  радіо Радіо бюро Бюро Динамо Політико Сільпо Прозорро Метро метро Євро євро НАТО Чилі Міссісіпі Міссурі Замбезі Янцзи Хуанхе Ріо-Гранде Колорадо Мар-а-Лаго Сан-Франциско Ріо-де-Жанейро Сан-Марино Пуерто-Ріко Пуерто-Рико`.split(
    /\s+/u,
  ),
);
/** Endings of a hard masculine noun in the order of `cases`. */
const hardEndings = ["", "а/у", "у/ові", "", "ом", "ові/у/і", "е"];
const vowel = "аеєиіїоуюя";
const abbreviation = /^[\p{Lu}\d+-]{2,}$/u;
/** «Мінекономіки», «Держгеокадастру»: clipped words whose last part stands in the genitive already. */
const clipped = /^(?:Мін|Держ|Нац|Ген|Укр)\p{Ll}+(?:ики|ни|ті|ції|ої|ури|ри|ти|ги|ту|зку|зв'язку|ання|ення|сь)$/u;
const softening: Readonly<Record<string, string>> = { г: "зі", к: "ці", х: "сі" };

/**
 * Cases of a noun in the nominative, those of a name included. It gives more forms than there are (both
 * stems where a vowel may shift, both declensions where the gender does not show): they are looked up, never printed.
 */
export function nounForms(lemma: string): Declined {
  if (abbreviation.test(lemma)) return abbreviationForms(lemma);
  if (fixed.has(lemma) || clipped.test(lemma) || /[ую]$/u.test(lemma) || !/\p{Script=Cyrillic}$/u.test(lemma))
    return { agreement: "neuter", forms: cases.map((name) => ({ form: lemma, case: name })) };
  if (/[иії]$/u.test(lemma)) return plural(lemma);
  if (/[ая]$/u.test(lemma)) return inA(lemma);
  if (/[еє]$/u.test(lemma)) return inE(lemma);
  if (lemma.endsWith("о")) return { agreement: "neuter", forms: declineNoun(lemma, "neuter") };
  if (
    /[иі]й$/u.test(lemma) &&
    /[бвгґджзклмнпрстфхцчшщ][иі]й$/u.test(lemma) &&
    !/(?:рій|лій|сій|тій|дій|мій|кій)$/u.test(lemma)
  )
    return { agreement: "masculine", forms: adjectiveForms(lemma, "masculine") };
  return { agreement: "masculine", forms: consonant(lemma) };
}

function abbreviationForms(lemma: string): Declined {
  const forms: CaseForm[] = cases.map((name) => ({ form: lemma, case: name }));
  if (/[БВГҐДЖЗКЛМНПРСТФХЦЧШ]$/u.test(lemma))
    forms.push(
      { form: `${lemma}у`, case: "genitive" },
      { form: `${lemma}а`, case: "genitive" },
      { form: `${lemma}ом`, case: "instrumental" },
      { form: `${lemma}і`, case: "locative" },
    );
  return { agreement: "neuter", forms };
}

/** A place is no living being: its accusative is the nominative. */
function plural(lemma: string): Declined {
  const forms = declinePluralOnly(lemma).filter((one) => one.case !== "accusative" || one.form === lemma);
  return { agreement: "plural", forms };
}

function inA(lemma: string): Declined {
  if (/^війська$/iu.test(lemma)) return plural(lemma);
  const neuter = /(?:(.)\1|'|т)я$/u.test(lemma);
  const forms = declineNoun(lemma, neuter ? "neuter" : "feminine").map((one) => ({
    ...one,
    form: one.form.replace(/'і$/u, "'ї"),
  }));
  const adjectival = /(?:ськ|цьк|зьк|[оеє]в|[бвджзлмнпрстч]н)а$/u.test(lemma)
    ? formsFromNominative(lemma, "feminine")
    : [];
  return { agreement: neuter ? "neuter" : "feminine", forms: [...forms, ...adjectival] };
}

function inE(lemma: string): Declined {
  const stem = lemma.slice(0, -1);
  const soft = /[лр]$/u.test(stem);
  const endings = soft ? ["е", "я", "ю", "е", "ем", "і", "е"] : ["е", "а", "у", "е", "ем", "і", "е"];
  return {
    agreement: "neuter",
    forms: [
      ...cases.map((name, at) => ({ form: stem + (endings[at] ?? ""), case: name })),
      ...(/(?:[нвктш]|ськ|цьк)$/u.test(stem) ? declineAdjective(`${stem}ий`, "neuter") : []),
      ...(/в$/u.test(stem) ? [{ form: `${stem}им`, case: "instrumental" as const }] : []),
    ],
  };
}

function consonant(lemma: string): readonly CaseForm[] {
  const forms: CaseForm[] = [
    { form: lemma, case: "nominative" },
    { form: lemma, case: "accusative" },
  ];
  for (const stem of openStems(lemma.toLowerCase()).map((one) => lemma.charAt(0) + one.slice(1))) {
    const shifted = stem !== lemma && /[оеє]к$/u.test(stem);
    for (const one of shifted ? hardForms(stem) : declineNoun(stem, "masculine"))
      if (one.case !== "nominative" && !(one.case === "locative" && /[сц]ькі$/u.test(one.form))) forms.push(one);
    const soft = softening[stem.slice(-1)];
    if (soft) forms.push({ form: stem.slice(0, -1) + soft, case: "locative" });
  }
  if (/(?:ь|[чжшщ]|'?[пв])$/u.test(lemma)) forms.push(...feminine(lemma));
  return forms;
}

/** «рік», «Нового року»: the vowel has shifted already and does not fall out. */
function hardForms(stem: string): readonly CaseForm[] {
  return cases.flatMap((name, at) =>
    (hardEndings[at] ?? "").split("/").map((end) => ({ form: stem + end, case: name })),
  );
}

/** «Умань», «Керч», «Рось», «Об»: the feminine declension without an ending. */
function feminine(lemma: string): readonly CaseForm[] {
  const stem = lemma.replace(/ь$/u, "");
  const double = new RegExp(`[${vowel}].$`, "u").test(stem) ? stem + stem.slice(-1) : stem;
  return [
    ...(["genitive", "dative", "locative"] as const).map((name) => ({ form: `${stem}і`, case: name })),
    { form: `${double}ю`, case: "instrumental" },
  ];
}
