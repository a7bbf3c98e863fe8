import { cases, type Case } from "../../core/index.js";
import { declineGiven, givenReadings, surnameForms, type CaseForm, type PersonGender } from "../../morphology/index.js";
import type { DeclinedPhrase } from "./phrase.js";

/** Gender of a given name in the nominative, or null. */
export function genderOf(given: string): PersonGender | null {
  const readings = givenReadings(given).filter((reading) => reading.case === "nominative");
  const [first] = readings;
  return first && readings.every((reading) => reading.gender === first.gender) ? first.gender : null;
}

/** An initial stands for every case. */
function firstForms(word: string, gender: PersonGender): readonly CaseForm[] {
  return word.endsWith(".") ? cases.map((name) => ({ form: word, case: name })) : declineGiven(word, gender);
}

/** Cases of a surname, the vocative in -е and -у left out; foreign ones may stay as they are. */
export function familyForms(lemma: string, gender: PersonGender | null): readonly CaseForm[] {
  const genders: readonly PersonGender[] = gender ? [gender] : ["masculine", "feminine"];
  const parts = lemma.split("-");
  const [first, last] = parts;
  const result = genders.flatMap((one) => {
    if (parts.length !== 2 || !first || !last) return surnameForms(lemma, one);
    const heads = surnameForms(first, one);
    return surnameForms(last, one).flatMap((tail) => [
      ...heads
        .filter((head) => head.case === tail.case)
        .map((head) => ({ ...tail, form: `${head.form}-${tail.form}` })),
      { ...tail, form: `${first}-${tail.form}` },
    ]);
  });
  return result.length > 0 ? result : cases.map((name) => ({ form: lemma, case: name }));
}

/** Forms of a full name: every part declines together. */
export function personForms(name: string): DeclinedPhrase {
  const words = name.split(" ");
  const [given = ""] = words;
  const gender = words.length > 1 ? genderOf(given) : null;
  const family = words.at(-1) ?? "";
  const result = new Map<string, Case[]>();
  const add = (text: string, name: Case): void => {
    const known = result.get(text);
    if (!known) result.set(text, [name]);
    else if (!known.includes(name)) known.push(name);
  };
  const families = familyForms(family, gender);
  if (words.length === 1) for (const form of families) add(form.form, form.case);
  else {
    const genders: readonly PersonGender[] = gender ? [gender] : ["masculine", "feminine"];
    let starts = genders.flatMap((one) => firstForms(given, one));
    for (const middle of words.slice(1, -1)) {
      const forms = genders.flatMap((one) => firstForms(middle, one));
      starts = starts.flatMap((start) =>
        forms
          .filter((form) => form.case === start.case)
          .map((form) => ({ ...form, form: `${start.form} ${form.form}` })),
      );
    }
    for (const start of starts)
      for (const last of families) if (start.case === last.case) add(`${start.form} ${last.form}`, start.case);
    add(name, "nominative");
  }
  return {
    gender,
    number: "singular",
    forms: [...result].map(([text, standsFor]) => ({ text, cases: standsFor })),
  };
}
