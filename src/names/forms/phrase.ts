import { cases, type Case, type Gender } from "../../core/index.js";
import type { Agreement } from "../../morphology/index.js";
import { formsFromNominative } from "./adjective.js";
import { nounForms } from "./noun.js";

/** A name in the cases that one spelling of it can stand in. */
export interface PhraseForm {
  readonly text: string;
  readonly cases: readonly Case[];
}

export interface DeclinedPhrase {
  readonly gender: Gender | null;
  readonly number: "singular" | "plural";
  readonly forms: readonly PhraseForm[];
}

/** Adjectives by their endings, before a noun that agrees: «Верховна Рада», «Збройні сили», «Чорне море», «Кривий Ріг». */
const endings: Readonly<Record<Agreement, RegExp>> = {
  masculine: /(?:[бвгґджзйклмнпрстфхцчшщ][иі]й|^(?:Часів))$/u,
  feminine:
    /(?:(?:ськ|цьк|зьк|[бвгджзклмнпрстч]н|йн|[оеєи]н|[оеєаи]в|л|ш|ват|[иі]к|свят|стар|золот|мокр|добр|широк|[иоі]к)а|[нтш]я|ча)$/u,
  neuter: /(?:(?:ськ|цьк|зьк|н|[оеє]в|л|ш|т|к|ч)е|[нт]є|[оеє]ве)$/u,
  plural: /(?:ськ|цьк|зьк|н|[оеєаи]в|л|ш|т|[иі]к|р|ч)і$/u,
};
const heads: Readonly<Record<Agreement, RegExp>> = {
  masculine: /[бвгґджзйклмнпрстфхцчшщь]$/u,
  feminine: /(?:[ая]|ь|[чж])$/u,
  neuter: /[оея]$/u,
  plural: /(?:[иії]|війська)$/u,
};
const agreements = ["masculine", "feminine", "neuter", "plural"] as const;

/** Forms of a name of one or more words: adjectives and the noun they stand before decline, what follows stays. */
export function phraseForms(name: string): DeclinedPhrase {
  const words = name.split(" ");
  const agreement = words.length > 1 ? agreementOf(words) : null;
  const head = agreement === null ? 0 : headOf(words, agreement);
  const { agreement: own, forms } = nounForms(words[head] ?? "");
  const agreed = agreement ?? own;
  const before = words.slice(0, head).map((word) => formsFromNominative(word, agreed));
  const after = words.slice(head + 1);
  const result = new Map<string, Case[]>();
  for (const name of cases) {
    const nouns = forms.filter((form) => form.case === name).map(({ form }) => form);
    let starts: readonly string[] = [""];
    for (const adjective of before)
      starts = starts.flatMap((start) =>
        adjective.filter((form) => form.case === name).map(({ form }) => `${start}${form} `),
      );
    for (const start of starts)
      for (const noun of nouns) {
        const text = [start + noun, ...after].join(" ");
        const known = result.get(text);
        if (!known) result.set(text, [name]);
        else if (!known.includes(name)) known.push(name);
      }
  }
  return {
    gender: agreed === "plural" ? null : agreed,
    number: agreed === "plural" ? "plural" : "singular",
    forms: [...result].map(([text, standsFor]) => ({ text, cases: standsFor })),
  };
}

function agreementOf(words: readonly string[]): Agreement | null {
  const [first = ""] = words;
  return agreements.find((one) => endings[one].test(first) && headOf(words, one) > 0) ?? null;
}

/** Index of the noun that the adjectives before it agree with; 0 where there is none. */
function headOf(words: readonly string[], agreement: Agreement): number {
  let at = 0;
  while (at < words.length - 1 && endings[agreement].test(words[at] ?? "")) at++;
  return heads[agreement].test(words[at] ?? "") ? at : 0;
}
