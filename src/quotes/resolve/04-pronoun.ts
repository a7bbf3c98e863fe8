/** Прокурор Тимур Саєнко з рішенням не погодився. Він назвав вирок «поспішним». */
import type { Span } from "../../core/index.js";
import type { Person } from "../cast/cast.js";
import { roleReadings } from "../lexicon/roles.js";
import { placeOf, unresolved, type Discourse, type Outcome, type Pending } from "./discourse.js";
import { lastReference, referencesBetween } from "./nearby.js";
import { personParty, type Party } from "./party.js";
import { salience, statementAt } from "./salience.js";

const genders: Readonly<Record<string, "masculine" | "feminine">> = {
  він: "masculine",
  його: "masculine",
  той: "masculine",
  вона: "feminine",
  її: "feminine",
  та: "feminine",
};

export function resolvePronoun(discourse: Discourse, { mention }: Pending): Outcome | null {
  if (!mention || mention.type !== "pronoun") return null;
  const word = discourse.reading.text.slice(mention.start, mention.end).toLowerCase();
  if (word === "вони" || word === "їх") return theyOf(discourse, mention.start, [mention], "pronoun");
  const gender = genders[word];
  if (!gender) return unresolved("no-candidate", word);
  const body = /^(?:його|її)$/u.test(word) ? bodyBefore(discourse, mention.start) : null;
  if (body) return { party: body, method: "organisation", confidence: bodyConfidence, evidence: [mention] };
  if (word === "той" || word === "та") return other(discourse, mention.start, gender);
  return rank(discourse, mention.start, gender, [mention]);
}

const bodyConfidence = 0.65;

/** «Остап Кулиняк та Родіка Ілієску заявили… Вони додали»: a group that spoke shortly before; anybody else is a guess. */
export function theyOf(
  discourse: Discourse,
  place: number,
  evidence: readonly Span[],
  method: "pronoun" | "dropped-subject",
): Outcome {
  const last = discourse.history.at(-1);
  const party = last?.outcome.party;
  if (
    !last ||
    party?.kind !== "group" ||
    statementAt(discourse, place) - statementAt(discourse, placeOf(last.found)) > reachOfGroup
  )
    return unresolved("no-candidate");
  return { party, method, confidence: groupConfidence, evidence };
}

const reachOfGroup = 3;
const groupConfidence = 0.75;

/** «Politico зазначає… За його даними»: an institution that spoke in the sentence before, with nobody named since. */
function bodyBefore(discourse: Discourse, place: number): Party | null {
  const last = discourse.history.at(-1);
  const body = bodyJustSpoke(discourse, place);
  return last && body && referencesBetween(discourse, placeOf(last.found) + 1, place).length === 0 ? body : null;
}

/** The institution whose words came last, in this sentence or the one before. */
export function bodyJustSpoke(discourse: Discourse, place: number): Party | null {
  const last = discourse.history.at(-1);
  if (last?.outcome.party?.kind !== "organisation") return null;
  return statementAt(discourse, place) - statementAt(discourse, placeOf(last.found)) <= 1 ? last.outcome.party : null;
}

/** The person of that gender who is most present; null where two are about as present. */
export function rank(
  discourse: Discourse,
  place: number,
  gender: "masculine" | "feminine" | null,
  evidence: readonly { readonly start: number; readonly end: number }[],
  method: "pronoun" | "dropped-subject" = "pronoun",
): Outcome {
  const scored = discourse.people
    .filter((person) => gender === null || person.gender === gender || person.gender === null)
    .map((person) => ({
      person,
      score: salience(discourse, person, place) * (person.gender === null && gender !== null ? unsureGender : 1),
    }))
    .filter((one) => one.score > faintest)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const candidates = scored.map(({ person, score }) => ({ uk: person.name, score: Math.min(1, score / 1.3) }));
  if (!best) return onlyOne(discourse, place, gender, method, evidence);
  if (second && best.score - second.score < margin) return unresolved("ambiguous", null, candidates);
  const latest = lastReference(discourse, place, (one) => one.person === best.person);
  return {
    party: personParty(best.person),
    method,
    confidence: Math.min(0.95, 0.55 + 0.3 * best.score),
    evidence: [...evidence, ...(latest ? [{ start: latest.start, end: latest.end }] : [])],
  };
}

/** Nobody is present: the only person of that gender whom the article has named so far. */
function onlyOne(
  discourse: Discourse,
  place: number,
  gender: "masculine" | "feminine" | null,
  method: "pronoun" | "dropped-subject",
  evidence: readonly { readonly start: number; readonly end: number }[],
): Outcome {
  const named = new Set(
    discourse.references
      .filter(
        (one) => one.start < place && (gender === null || one.person.gender === gender || one.person.gender === null),
      )
      .map((one) => one.person),
  );
  const [person] = [...named];
  return person && named.size === 1
    ? { party: personParty(person), method, confidence: 0.7, evidence }
    : unresolved("no-candidate");
}

const unsureGender = 0.8;
/** Below this nobody is present enough. */
const faintest = 0.35;
/** The best candidate must lead by so much. */
const margin = 0.15;

/** «Той» is the one whom the sentence before named last, and not as its subject. */
function other(discourse: Discourse, place: number, gender: "masculine" | "feminine"): Outcome {
  const here = statementAt(discourse, place);
  const late = referencesBetween(discourse, discourse.reading.statements[here - 1]?.start ?? 0, place);
  const objects = late.filter((one) => !one.subject && (one.person.gender === gender || one.person.gender === null));
  const byTitle = titled(discourse, here, place, gender);
  const person = byTitle ?? objects.at(-1)?.person ?? late.filter((one) => one.person.gender === gender).at(-1)?.person;
  if (!person) return unresolved("no-candidate");
  return {
    party: personParty(person),
    method: "pronoun",
    confidence: 0.75,
    evidence: [{ start: place, end: place + 3 }],
  };
}

/** «передає мікрофон керівникові», «наздогнав фельдшерку»: a title as the object of the sentence before. */
function titled(
  discourse: Discourse,
  here: number,
  place: number,
  gender: "masculine" | "feminine",
): Person | undefined {
  const pieces = [here - 1, here]
    .flatMap((index) => discourse.reading.statements[index]?.pieces ?? [])
    .filter((piece) => piece.start < place && !piece.marked);
  for (const piece of pieces.toReversed()) {
    const readings = roleReadings(piece.lower).filter(
      (one) => (one.case === "dative" || one.case === "accusative") && one.gender === gender,
    );
    if (readings.length === 0) continue;
    const people = discourse.people.filter(
      (person) =>
        (person.gender === null || person.gender === gender) &&
        person.titles.some((title) =>
          title.heads.some((head) =>
            readings.some((one) => one.lemma === head.lemma || (one.kind === "head" && head.kind === "head")),
          ),
        ),
    );
    if (people.length === 1) return people[0];
  }
  return undefined;
}
