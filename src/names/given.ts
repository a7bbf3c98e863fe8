import { cases, remember } from "../core/index.js";
import { declineNoun, givenReadings, rememberedWords, type GivenReading } from "../morphology/index.js";

/** Readings of a form as a given name: those of the lexicon, and the foreign ones of the table that it does not know. */
export function openGivenNames(foreign: readonly string[]): (form: string) => readonly GivenReading[] {
  const index = new Map<string, GivenReading[]>();
  for (const lemma of foreign) {
    if (givenReadings(lemma).some((one) => one.case === "nominative")) continue;
    for (const reading of decline(lemma)) index.set(reading.form, [...(index.get(reading.form) ?? []), reading]);
  }
  const known = new Set(foreign);
  const read = (form: string): readonly GivenReading[] => {
    const readings = [...(index.get(form) ?? []), ...givenReadings(form)];
    const [first, last, ...more] = readings.length === 0 ? form.split("-") : [];
    if (!first || !last || more.length > 0 || !known.has(first)) return readings;
    return read(last).map((one) => ({ ...one, lemma: `${first}-${one.lemma}` }));
  };
  return remember(read, rememberedWords);
}

/** Spelling does not tell whether a foreign name that ends in a vowel or a consonant is a man's: both, then. */
function decline(lemma: string): readonly (GivenReading & { readonly form: string })[] {
  if (/[ая]$/u.test(lemma)) return declineNoun(lemma, "feminine").map((one) => ({ ...one, lemma, gender: "feminine" }));
  if (/[еєиіїоуюэ]$/u.test(lemma))
    return (["masculine", "feminine"] as const).flatMap((gender) =>
      cases.map((name) => ({ form: lemma, lemma, gender, case: name })),
    );
  return [
    ...declineNoun(lemma, "masculine").map((one) => ({ ...one, lemma, gender: "masculine" as const })),
    { form: lemma, lemma, gender: "feminine", case: "nominative" },
  ];
}
