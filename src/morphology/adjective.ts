import { cases } from "../core/index.js";
import type { CaseForm } from "./decline.js";

/** Which forms of an adjective agree with a noun. */
export type Agreement = "masculine" | "feminine" | "neuter" | "plural";

/** Endings after a hard stem in the order of `cases`; the soft ones follow from them. */
const hard: Readonly<Record<Agreement, readonly string[]>> = {
  masculine: ["ий", "ого", "ому", "ого/ий", "им", "ому/ім", "ий"],
  neuter: ["е", "ого", "ому", "е", "им", "ому/ім", "е"],
  feminine: ["а", "ої", "ій", "у", "ою", "ій", "а"],
  plural: ["і", "их", "им", "их/і", "ими", "их", "і"],
};
const softened: Readonly<Record<string, string>> = {
  ий: "ій",
  ого: "ього",
  ому: "ьому",
  им: "ім",
  е: "є",
  а: "я",
  ої: "ьої",
  у: "ю",
  ою: "ьою",
  их: "іх",
  ими: "іми",
};

/** Every form of an adjective that agrees so, from its masculine nominative («обласний», «верхній»). */
export function declineAdjective(lemma: string, agreement: Agreement): readonly CaseForm[] {
  const stem = lemma.slice(0, -2);
  const soft = lemma.endsWith("ій");
  return cases.flatMap((name, at) =>
    (hard[agreement][at] ?? "")
      .split("/")
      .map((ending) => ({ form: stem + (soft ? (softened[ending] ?? ending) : ending), case: name })),
  );
}

/** Masculine nominatives that an adjective's nominative can come from; two where a plural in -ні hides hard or soft. */
export function masculineNominatives(form: string, agreement: Agreement): readonly string[] {
  const stem = form.slice(0, -1);
  switch (agreement) {
    case "masculine":
      return /[иі]й$/u.test(form) ? [form] : [];
    case "feminine":
      return form.endsWith("а") ? [`${stem}ий`] : form.endsWith("я") ? [`${stem}ій`] : [];
    case "neuter":
      return form.endsWith("е") ? [`${stem}ий`] : form.endsWith("є") ? [`${stem}ій`] : [];
    case "plural":
      if (!form.endsWith("і")) return [];
      return form.endsWith("ні") ? [`${stem}ий`, `${stem}ій`] : [`${stem}ий`];
  }
}
