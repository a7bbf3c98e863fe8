import type { Case, NamedPerson } from "../../core/index.js";
import { declineAdjective, declineGiven, declinePlural, type CaseForm } from "../../morphology/index.js";
import type { Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import { familyForms, personForms } from "../forms/person.js";
import { keyOf } from "../key.js";
import { PhraseIndex } from "../phrase-index.js";
import { gather, type Reading } from "../read/reading.js";

/** Somebody of this article, with the name as it is there. */
export type Someone = Pick<NamedPerson, "uk" | "gender">;

/** «Раїсо Петрівно», «Стефанії Іванівні»: a patronymic that was left in another case. */
const matronym = /([ії]вн)[оя]$/u;
const initial = /^\p{Lu}\p{Ll}?\./u;

/** Those of the people whose name begins as names of people do: with a given name or an initial, or within a sentence. */
export function trustedPeople(
  reading: Reading,
  knowledge: Knowledge,
  people: readonly NamedPerson[],
): readonly NamedPerson[] {
  const opening = new Set(gather(reading.words, (word) => (word.opens ? [word.start] : [])));
  const named = people.map((person) => ({ ...person, uk: person.uk.replace(matronym, "$1а") }));
  return named.filter(({ uk, places }) => {
    const [first = "", ...others] = uk.split(" ");
    if (others.length === 0 || reading.small.has(first.toLowerCase())) return false;
    if (initial.test(first) || knowledge.given.has(keyOf(first))) return true;
    const readings = knowledge.givenReadings(first);
    if (readings.length > 0) return readings.some((one) => one.case === "nominative");
    const within = places.some((place) => !opening.has(reading.shadow.fromSource(place).start));
    return within && !/(?:[иі]й|[ії]м|ого|ої|их)$/u.test(first);
  });
}

/** «Рустем Умєров», «Рустемом Умєровим», «Мар’ян Оскарович» for Мар’ян Оскарович Дзюба: who is named in full, anywhere. */
export function findPeople(
  reading: Reading,
  knowledge: Knowledge,
  people: readonly NamedPerson[],
): readonly Candidate[] {
  const index = new PhraseIndex(({ uk }) => personForms(uk));
  for (const { uk } of people) {
    const { text: en, source } = knowledge.person(uk);
    index.add({ uk, en, accepted: [], kind: "person", source });
  }
  const anywhere = gather(reading.words, (word, at): readonly Candidate[] => {
    const hit = word.capital ? index.at(reading, at)[0] : undefined;
    return hit ? [{ ...hit, ...hit.entry }] : [];
  });
  const starts = new Map(reading.words.map((word, at) => [word.start, at]));
  const given = people.flatMap((person) =>
    person.places.flatMap((place): readonly Candidate[] => {
      const span = reading.shadow.fromSource(place);
      const from = starts.get(span.start);
      if (from === undefined) return [];
      let to = from;
      while ((reading.words[to]?.end ?? Infinity) <= span.end) to++;
      const uk = partOf(person.uk, reading.shadow.text.slice(span.start, span.end));
      const { text: en, source } = knowledge.person(uk);
      return to === from
        ? []
        : [
            {
              from,
              to,
              kind: "person",
              uk,
              en,
              accepted: [],
              source,
              cases: [],
              gender: person.gender,
              number: "singular",
            },
          ];
    }),
  );
  return [...anywhere, ...given];
}

/** Letters that the forms of one word of a name share. */
const shared = 2;

/** The words of the whole name that stand in this place. */
function partOf(whole: string, text: string): string {
  const here = text.split(/\s+/u);
  const words = whole.split(" ");
  const kept = words.filter((word) => here.some((form) => form.startsWith(word.slice(0, shared))));
  return kept.length === here.length ? kept.join(" ") : words.join(" ");
}

interface Part {
  readonly uk: string;
  readonly en: string;
  readonly source: Candidate["source"];
  readonly gender: Someone["gender"];
  readonly cases: readonly Case[];
  /** Of a family named by its surname. */
  readonly accepted?: readonly string[];
}

/** «Умєрову», «Оксаною»: surnames and given names alone of people whom the article names in full. */
export function findPartsOfNames(
  reading: Reading,
  knowledge: Knowledge,
  people: readonly Someone[],
): readonly Candidate[] {
  const parts = new Map<string, Part>();
  for (const person of people)
    for (const [form, part] of partsOf(person, knowledge)) if (!parts.has(form)) parts.set(form, part);
  return gather(reading.words, (word, at): readonly Candidate[] => {
    const part = word.capital ? parts.get(word.text) : undefined;
    if (!part || (word.opens && reading.small.has(word.lower))) return [];
    return [
      { accepted: [], ...part, from: at, to: at + 1, kind: "person", number: part.accepted ? "plural" : "singular" },
    ];
  });
}

/** «Кальницьких», «Шевченків»: the family. */
function pluralForms(family: string): readonly CaseForm[] {
  const adjective = /^(.+(?:ськ|цьк|зьк))(?:ий|а)$/u.exec(family)?.[1];
  if (adjective !== undefined) return declineAdjective(`${adjective}ий`, "plural");
  return /(?:[еє]нко|чук|щук|юк|ук)$/u.test(family)
    ? declinePlural(family, family.endsWith("о") ? "neuter" : "masculine")
    : [];
}

function partsOf({ uk, gender }: Someone, knowledge: Knowledge): ReadonlyMap<string, Part> {
  const words = uk.split(" ");
  const [given = "", family = ""] = [words[0], words.at(-1)];
  const result = new Map<string, Part>();
  const whole = knowledge.person(uk);
  const english = whole.text.split(" ");
  const add = (lemma: string, at: number, forms: readonly { readonly form: string; readonly case: Case }[]): void => {
    const { text, source } =
      english.length === words.length ? { text: english.at(at) ?? "", source: whole.source } : knowledge.person(lemma);
    for (const { form } of forms)
      if (!result.has(form))
        result.set(form, {
          uk: lemma,
          en: text,
          source,
          gender,
          cases: [...new Set(forms.filter((one) => one.form === form).map((one) => one.case))],
        });
  };
  if (family.length > 1 && !initial.test(family))
    add(family, -1, [{ form: family, case: "nominative" }, ...familyForms(family, gender)]);
  for (const { form, case: name } of pluralForms(family)) {
    const { text, source } = knowledge.person(family.replace(/([сцз]ьк)а$/u, "$1ий"));
    if (!result.has(form))
      result.set(form, { uk: family, en: `${text}s`, source, gender, cases: [name], accepted: [text, `the ${text}s`] });
  }
  if (gender && !initial.test(given)) add(given, 0, declineGiven(given, gender));
  return result;
}
