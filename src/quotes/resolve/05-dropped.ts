/** Клим'юк розповів, що дах падав. Додав, що рятувальники працювали понад п'ять годин. */
import { type Gender } from "../../core/index.js";
import { isOpener, isPlace, isPreposition, surnameReadings } from "../../morphology/index.js";
import { unresolved, placeOf, type Discourse, type Outcome, type Pending } from "./discourse.js";
import { personParty } from "./party.js";
import type { Found } from "../find/found.js";
import { isAdverb } from "../lexicon/dependents.js";
import { capitalised } from "../cast/mentions.js";
import { organisationReadings } from "../lexicon/organisations.js";
import type { Piece } from "../read/reading.js";
import { verbForm } from "../lexicon/verbs.js";
import { statementHolding } from "../read/reading.js";
import { firstFrom } from "../read/search.js";
import { bodyJustSpoke, rank, theyOf } from "./04-pronoun.js";
import { referencesBetween } from "./nearby.js";
import { statementAt } from "./salience.js";

/** No subject in the clause: whoever spoke last, or was the subject of the sentence before, and agrees with the verb. */
export function resolveDropped(discourse: Discourse, { found, mention }: Pending): Outcome | null {
  if (mention !== null || !found.cue || found.source.how !== "subject") return null;
  const { form } = found.cue;
  // «Зима буде складною, підкреслюють у відомстві. Зазначається, що…»
  const opens = statementHolding(discourse.reading, found.cue.start)?.pieces[0]?.start === found.cue.start;
  const body = form.impersonal && opens ? bodyJustSpoke(discourse, placeOf(found)) : null;
  const evidence = [{ start: found.cue.start, end: found.cue.end }];
  if (body) return { party: body, method: "dropped-subject", confidence: pluralConfidence, evidence };
  if (form.impersonal || form.number === "none") return unresolved("no-attribution");
  if (!dropsSubject(discourse, found) || namesSomebody(discourse, found)) return unresolved("no-candidate");
  const place = placeOf(found);
  const last = discourse.history.at(-1);
  const near = last && Math.abs(statementAt(discourse, place) - statementAt(discourse, placeOf(last.found))) <= reach;
  if (form.number === "plural") {
    if (namesBody(discourse, found)) return unresolved("no-candidate");
    const spoke = near ? last.outcome.party : null;
    if (spoke?.kind === "organisation" && last?.found.line === found.line)
      return {
        party: spoke,
        method: "dropped-subject",
        confidence: pluralConfidence,
        evidence,
      };
    return theyOf(discourse, place, evidence, "dropped-subject");
  }
  const gender = form.gender === "neuter" ? null : form.gender;
  const party = near ? last.outcome.party : null;
  if (
    party?.kind === "person" &&
    (gender === null || party.person.gender === null || party.person.gender === gender) &&
    !newSubject(discourse, placeOf(last?.found ?? found), place, party.person)
  ) {
    return {
      party: personParty(party.person),
      method: "dropped-subject",
      confidence: 0.85,
      evidence,
    };
  }
  return rank(discourse, place, gender, evidence, "dropped-subject");
}

const pluralConfidence = 0.6;

/** A dropped subject is the speaker of at most so many statements before. */
const reach = 2;

/** Whether nothing before the verb in its clause can be its subject: adverbs, particles and prepositional phrases only. */
function dropsSubject(discourse: Discourse, found: Found): boolean {
  const cue = found.cue;
  const statement = cue ? statementHolding(discourse.reading, cue.start) : undefined;
  if (!cue || !statement) return true;
  const at = firstFrom(statement.pieces, cue.start);
  const words: string[] = [];
  for (let before = at - 1; before >= 0; before--) {
    const piece = statement.pieces[before];
    if (!piece) break;
    if (piece.marked) return false;
    if (piece.kind === "mark") break;
    words.unshift(piece.lower);
  }
  for (const [index, word] of words.entries()) {
    if (preposition.test(word)) return true;
    if (
      /(?:^й$|^[іат]а?$|о$|е$|^не$|^ще$|^й$|^вже$)/u.test(word) ||
      isAdverb(word) ||
      isOpener(word) ||
      /^(?:його|її|їх|їхн(?:ю|ій|є|і)|свою|своє|цю|це|таку|таке)$|[ую]$/u.test(word) ||
      (index < words.length - 1 && verbForm(word))
    )
      continue;
    return false;
  }
  return true;
}

/** «кричить на все подвір'я маленька Соломійка»: a name after the verb that could not be read is somebody, and not the last speaker. */
function namesSomebody(discourse: Discourse, found: Found): boolean {
  if (found.source.how !== "subject" || found.source.sides[0] !== "after") return false;
  const { after } = found.source;
  const statement = statementHolding(discourse.reading, after.start);
  const next = statement?.pieces[firstFrom(statement.pieces, after.start)];
  if (next && next.end <= after.end && looksLikeSubject(next, found.cue?.form.gender ?? null)) return true;
  return (
    statement?.pieces.some(
      (piece, at, pieces) =>
        after.start <= piece.start &&
        piece.end <= after.end &&
        !piece.marked &&
        capitalised.test(piece.text) &&
        !isPlace(piece.text) &&
        organisationReadings(piece.text).length === 0 &&
        pieces[at - 1]?.kind === "word" &&
        !preposition.test(pieces[at - 1]?.lower ?? "") &&
        surnameReadings(piece.text).some((one) => one.case === "nominative"),
    ) ?? false
  );
}

/** «У Міндовкіллі зазначили»: a body in the clause that could not be read is who speaks, and not the last speaker. */
function namesBody(discourse: Discourse, found: Found): boolean {
  const { cue } = found;
  const statement = cue ? statementHolding(discourse.reading, cue.start) : undefined;
  if (!cue || !statement) return false;
  const at = firstFrom(statement.pieces, cue.start);
  const near = statement.pieces.slice(Math.max(0, at - bodyReach), at + bodyReach);
  return near.some(
    (piece, index) =>
      /^[ув]$/u.test(piece.lower) &&
      near
        .slice(index + 1, index + 3)
        .some(
          (one) =>
            /^[\p{Lu}«"“„]/u.test(one.text) ||
            organisationReadings(one.text).some((reading) => reading.case === "locative"),
        ),
  );
}

/** Such a body stands within so many pieces of its verb. */
const bodyReach = 6;

/** «– відписав мільярдер»: a noun right after the verb that may be its subject, though no lexicon knows it. */
function looksLikeSubject(next: Piece, gender: Gender | null): boolean {
  if (!/^\p{Ll}{4,}$/u.test(next.text) || isAdverb(next.lower) || isPreposition(next.lower)) return false;
  if (/(?:ам|ям|ом|ем|им|ім|ів|їв|их)$/u.test(next.lower)) return false;
  return gender === "feminine"
    ? /[ая]$/u.test(next.lower)
    : gender === "masculine"
      ? /[бвгґджзйклмнпрстфхцчшщь]$/u.test(next.lower)
      : false;
}

const preposition =
  /^(?:у|в|на|за|з|із|зі|до|від|для|при|про|по|під|над|між|щодо|після|через|крім|на|окрім|попри|серед)$/u;

/** Somebody else has become the subject since. */
function newSubject(discourse: Discourse, from: number, to: number, speaker: unknown): boolean {
  return referencesBetween(discourse, from + 1, to).some((one) => one.subject && one.person !== speaker);
}
