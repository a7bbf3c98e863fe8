/** Рустем Умєров заявив… · Умєров наголосив… · сумну звістку повідомила її донька Оксана */
import { givenReadings, surnameReadings } from "../../morphology/index.js";
import type { Mention } from "../attribute/mention.js";
import { addTitle, type Person } from "../cast/cast.js";
import { titleGender } from "../cast/roles.js";
import { unresolved, type Discourse, type Outcome, type Pending } from "./discourse.js";
import { personParty } from "./party.js";

/** A mention that names the person in full, by surname or by given name; null for other mentions. */
export function resolveNamed(discourse: Discourse, { found, mention }: Pending): Outcome | null {
  if (!mention) return null;
  if (mention.person) {
    if (mention.title) addTitle(mention.person, mention.title);
    const namesakes = discourse.people.filter((one) => one.surname !== null && one.surname === mention.person?.surname);
    if (mention.type === "surname" && namesakes.length > 1) return amongNamesakes(discourse, namesakes, mention);
    const method = mention.type === "full-name" ? "full-name" : "surname";
    return {
      party: personParty(mention.person),
      method,
      confidence: mention.type === "full-name" ? 0.99 : 0.97,
      evidence: [mention, ...firstPlace(mention.person)],
    };
  }
  const form = discourse.reading.text.slice(mention.start, mention.end);
  const gender = found.cue?.form.gender === "neuter" ? null : (found.cue?.form.gender ?? null);
  if (mention.type === "surname") return bySurname(discourse, mention, form, gender, found.source.how === "phrase");
  if (mention.type === "given-name") return byGivenName(discourse, mention, form, found.source.how === "phrase");
  return null;
}

function firstPlace(person: Person): readonly { readonly start: number; readonly end: number }[] {
  const place = person.places[0];
  return place ? [{ start: place.start, end: place.end }] : [];
}

function amongNamesakes(discourse: Discourse, namesakes: readonly Person[], mention: Mention): Outcome {
  const last = discourse.references.filter((one) => one.end <= mention.start && namesakes.includes(one.person)).at(-1);
  const gendered = namesakes.filter((one) => one.gender === mention.person?.gender);
  if (gendered.length === 1 && gendered[0])
    return { party: personParty(gendered[0]), method: "surname", confidence: 0.9, evidence: [mention] };
  return unresolved(
    "ambiguous",
    null,
    namesakes.map((one) => ({ uk: one.name, score: one === last?.person ? 0.5 : 0.4 })),
  );
}

/** Somebody whom the article calls by surname only. */
function bySurname(
  discourse: Discourse,
  mention: Mention,
  form: string,
  gender: "masculine" | "feminine" | null,
  oblique: boolean,
): Outcome {
  const readings = surnameReadings(form).filter(
    (one) =>
      (oblique ? one.case === "genitive" : one.case === "nominative") && (gender === null || one.gender === gender),
  );
  const wanted = mention.title ? titleGender(mention.title) : null;
  const best = readings
    .filter((one) => wanted === null || one.gender === wanted)
    .sort((a, b) => b.weight - a.weight)[0];
  const name = oblique ? (best?.lemma ?? form) : form;
  const known = discourse.people.find((one) => one.name === name);
  const person = known ?? newPerson(name, null, name, gender ?? wanted);
  if (!known) discourse.people.push(person);
  if (mention.title) addTitle(person, mention.title);
  return { party: personParty(person), method: "surname", confidence: oblique ? 0.8 : 0.9, evidence: [mention] };
}

function byGivenName(discourse: Discourse, mention: Mention, form: string, oblique: boolean): Outcome {
  const wanted = mention.title ? titleGender(mention.title) : null;
  const readings = givenReadings(form).filter((one) => wanted === null || one.gender === wanted);
  const reading = readings.find((one) => (one.case === "nominative") !== oblique) ?? readings[0];
  const name = reading?.lemma ?? form;
  const known = discourse.people.filter((one) => one.given === name && (!mention.title || one.surname !== null));
  const only = known.length === 1 ? known[0] : undefined;
  if (known.length > 1 && !mention.title)
    return unresolved(
      "ambiguous",
      null,
      known.map((one) => ({ uk: one.name, score: 0.4 })),
    );
  const person = only ?? newPerson(name, name, null, reading?.gender ?? null);
  if (!only) discourse.people.push(person);
  if (mention.title) addTitle(person, mention.title);
  return { party: personParty(person), method: "given-name", confidence: only ? 0.85 : 0.9, evidence: [mention] };
}

function newPerson(
  name: string,
  given: string | null,
  surname: string | null,
  gender: "masculine" | "feminine" | null,
): Person {
  return { name, given, surname, gender, titles: [], places: [] };
}
