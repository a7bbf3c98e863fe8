import type { Case } from "../../core/index.js";
import { declineAdjective, masculineNominatives, type Agreement, type CaseForm } from "../../morphology/index.js";

const possessive = /[ії]в$/u;

/** Every form of an adjective from its masculine nominative («обласний», «верхній»); possessive «Часів» counts as well. */
export function adjectiveForms(lemma: string, agreement: Agreement): readonly CaseForm[] {
  if (!possessive.test(lemma)) return declineAdjective(lemma, agreement);
  const whole = `${lemma.slice(0, -2)}овий`;
  return declineAdjective(whole, agreement).map((one) => (one.form === whole ? { ...one, form: lemma } : one));
}

/** One way to read a form as an adjective. */
export interface AdjectiveReading {
  /** Masculine nominative. */
  readonly lemma: string;
  readonly agreement: Agreement;
  readonly case: Case;
}

const readings: readonly {
  readonly ending: string;
  readonly lemma: string;
  readonly agreement: Agreement;
  readonly case: Case;
}[] = (["masculine", "neuter", "feminine", "plural"] as const).flatMap((agreement) =>
  ["ий", "ій"].flatMap((lemma) =>
    declineAdjective(lemma, agreement).map(({ form, case: name }) => ({ ending: form, lemma, agreement, case: name })),
  ),
);

/** All ways in which the form can be one of an adjective. */
export function adjectiveReadings(form: string): readonly AdjectiveReading[] {
  return readings.flatMap((reading) =>
    form.length > reading.ending.length + 1 && form.endsWith(reading.ending)
      ? [
          {
            lemma: form.slice(0, form.length - reading.ending.length) + reading.lemma,
            agreement: reading.agreement,
            case: reading.case,
          },
        ]
      : [],
  );
}

/** Forms of an adjective given in the nominative that agrees so. */
export function formsFromNominative(form: string, agreement: Agreement): readonly CaseForm[] {
  const lemmas = possessive.test(form) ? [form] : masculineNominatives(form, agreement);
  return lemmas.flatMap((lemma) => adjectiveForms(lemma, agreement));
}
