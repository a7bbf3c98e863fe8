import { surnameReadings } from "../../morphology/index.js";
import type { ResolutionMethod, Span, UnresolvedReason } from "../../core/index.js";
import type { Mention } from "../attribute/mention.js";
import { addTitle, type Cast, type Person } from "../cast/cast.js";
import type { Institution } from "../cast/institutions.js";
import { capitalised } from "../cast/mentions.js";
import { makeTitle, titleBefore } from "../cast/roles.js";
import type { Found } from "../find/found.js";
import { nominativeRole } from "../lexicon/roles.js";
import type { Piece, Reading } from "../read/reading.js";
import { firstFrom, type SpanIndex } from "../read/search.js";
import type { Party } from "./party.js";
import { headFit } from "./title-fit.js";

export type Outcome =
  | {
      readonly party: Party;
      readonly method: ResolutionMethod;
      readonly confidence: number;
      readonly evidence: readonly Span[];
    }
  | {
      readonly party: null;
      readonly reason: UnresolvedReason;
      readonly description: string | null;
      readonly candidates: readonly { readonly uk: string; readonly score: number }[];
    };

/** A place where the running text, outside quotations, speaks of a person. */
export interface Reference extends Span {
  readonly person: Person;
  readonly line: number;
  readonly statement: number;
  /** Whether the form is a subject's (nominative, not after a preposition). */
  readonly subject: boolean;
}

/** A quotation to be resolved. */
export interface Pending {
  readonly found: Found;
  readonly mention: Mention | null;
}

export interface Resolved extends Pending {
  readonly outcome: Outcome;
}

/** What the article has told up to the quotation in hand. */
export interface Discourse {
  readonly reading: Reading;
  readonly cast: Cast;
  /** Everybody known so far: the cast, and those who are named by surname or given name only. */
  readonly people: Person[];
  readonly references: readonly Reference[];
  /** How often the running text names each person, and whom it names most. */
  readonly timesNamed: ReadonlyMap<Person, number>;
  readonly mostNamed: number;
  /** Earlier quotations, in the order of the text. */
  readonly history: readonly Resolved[];
  /** The institutions that the article names, in the order of the text. */
  readonly institutions: () => readonly Institution[];
  /** Callsigns and their bearers. */
  readonly callsigns: ReadonlyMap<string, Person>;
}

export function unresolved(
  reason: UnresolvedReason,
  description: string | null = null,
  candidates: readonly { readonly uk: string; readonly score: number }[] = [],
): Outcome {
  return { party: null, reason, description, candidates };
}

/** Where the quotation is attributed; order of attribution is order of place. */
export function placeOf(found: Found): number {
  return found.cue?.start ?? found.content[0]?.start ?? found.clause.start;
}

const governing = new Set("у в на з із зі за до від для про під над між щодо після через проти без".split(" "));

/** Every full name and surname outside quotations, in order of place. */
export function readReferences(reading: Reading, cast: Cast, contents: SpanIndex<true>): readonly Reference[] {
  const bySurname = new Map<string, Person[]>();
  for (const person of cast.people)
    if (person.surname !== null) bySurname.set(person.surname, [...(bySurname.get(person.surname) ?? []), person]);
  const result: Reference[] = [];
  for (const statement of reading.statements) {
    const role = reading.lines[statement.line]?.role;
    if (role === "credit" || role === "boilerplate" || role === "caption") continue;
    const { pieces } = statement;
    const quotes = contents.find(statement) !== undefined;
    for (const [at, piece] of pieces.entries()) {
      if (quotes && contents.find(piece)) continue;
      const governed = governing.has(pieces[at - 1]?.lower ?? "");
      const named = cast.at(piece.start);
      if (named) {
        result.push({
          start: named.place.start,
          end: named.place.end,
          person: named.person,
          line: statement.line,
          statement: statement.index,
          subject: named.place.nominative && !governed,
        });
        continue;
      }
      const titled = at <= 1 && !governed ? titleReference(reading, cast, pieces, at) : null;
      if (titled) {
        result.push({
          start: piece.start,
          end: piece.end,
          person: titled,
          line: statement.line,
          statement: statement.index,
          subject: true,
        });
        continue;
      }
      if (!piece.capital || !capitalised.test(piece.text) || piece.start < (result.at(-1)?.end ?? 0)) continue;
      for (const lemma of new Set(surnameReadings(piece.text).map((one) => one.lemma))) {
        const people = bySurname.get(lemma);
        const person = people?.length === 1 ? people[0] : undefined;
        if (!person) continue;
        const subject = surnameReadings(piece.text).some(
          (one) =>
            one.lemma === lemma &&
            one.case === "nominative" &&
            (person.gender === null || one.gender === person.gender),
        );
        result.push({
          start: piece.start,
          end: piece.end,
          person,
          line: statement.line,
          statement: statement.index,
          subject: subject && !governed,
        });
        const title = titleBefore(reading.text, pieces, at);
        if (title && title.end <= piece.start) addTitle(person, title);
        break;
      }
    }
  }
  return result;
}

/** «Мисткиня народилася 1937 року»: a title at the head of a sentence that fits one person only. */
function titleReference(reading: Reading, cast: Cast, pieces: readonly Piece[], at: number): Person | null {
  const head = nominativeRole(pieces[at]?.lower ?? "");
  const next = pieces[at + 1];
  const follows = pieces
    .slice(at + 1, at + 3)
    .map((piece) => piece.lower)
    .join(" ");
  if (
    !head ||
    (next && /^\p{Lu}/u.test(next.text)) ||
    /^(?:(?:із|з|на) (?:позивним|псевдо|ім'я|прізвищем)|, (?:який|яка))$/u.test(follows)
  )
    return null;
  const title = makeTitle(reading.text, pieces, at, at, at + 1);
  if (!title) return null;
  const people = cast.people.filter(
    (person) =>
      (person.gender === null || person.gender === head.gender) &&
      (person.places[0]?.start ?? Infinity) < title.start &&
      person.titles.some((known) => headFit(known, title) > 0),
  );
  return people.length === 1 ? (people[0] ?? null) : null;
}

export function countNames(references: readonly Reference[]): ReadonlyMap<Person, number> {
  const result = new Map<Person, number>();
  for (const { person } of references) result.set(person, (result.get(person) ?? 0) + 1);
  return result;
}

/** «бойова медикиня з позивним „Сова“»: callsigns go with the person of the same or the nearest earlier statement. */
export function readCallsigns(reading: Reading, references: readonly Reference[]): ReadonlyMap<string, Person> {
  const result = new Map<string, Person>();
  for (const statement of reading.statements) {
    for (const marked of statement.marked) {
      const at = firstFrom(statement.pieces, marked.start);
      const before = statement.pieces.slice(Math.max(0, at - 2), at);
      if (!before.some((piece) => /^(?:позивний|позивним|псевдо|псевдонім|псевдонімом)$/u.test(piece.lower))) continue;
      const last = references[firstFrom(references, marked.start) - 1];
      const pronoun = statement.pieces.slice(0, at).some((piece) => /^(?:він|вона)$/u.test(piece.lower));
      const person =
        last && (last.statement === statement.index || (pronoun && last.line === statement.line))
          ? last.person
          : undefined;
      if (person) result.set(reading.text.slice(marked.inner.start, marked.inner.end), person);
    }
  }
  return result;
}
