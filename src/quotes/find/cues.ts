import type { Polarity, Span } from "../../core/index.js";
import { nominativeRole } from "../lexicon/roles.js";
import { verbFormAt, type VerbForm } from "../lexicon/verbs.js";
import type { Piece } from "../read/reading.js";
import type { CueHit } from "./found.js";

/** A cue and where it stands in its pieces. */
export interface PlacedCue extends CueHit {
  readonly at: number;
  readonly next: number;
}

/** The reporting verb at `pieces[at]`, or null. */
export function cueAt(pieces: readonly Piece[], at: number): PlacedCue | null {
  const first = pieces[at];
  if (!first || first.kind !== "word") return null;
  const form = verbFormAt(lowersFrom(pieces, at), 0);
  if (!form) return null;
  const last = pieces[at + form.words.length - 1] ?? first;
  return { start: first.start, end: last.end, form, at, next: at + form.words.length };
}

function lowersFrom(pieces: readonly Piece[], at: number): readonly string[] {
  return pieces.slice(at, at + 4).map((piece) => piece.lower);
}

/** Every cue among the pieces outside quote marks, in order. */
export function cuesIn(pieces: readonly Piece[]): readonly PlacedCue[] {
  const result: PlacedCue[] = [];
  for (let at = 0; at < pieces.length; at++) {
    if (pieces[at]?.marked) continue;
    const cue = cueAt(pieces, at);
    if (!cue) continue;
    result.push(cue);
    at = cue.next - 1;
  }
  return result;
}

const doubting = new Set(["нібито", "начебто", "буцімто", "ніби", "неначе", "немовби"]);
const conditional = new Set(["б", "би"]);

/** «не сказав», «нібито каже», «сказали б»: what the words around the cue make of it. */
export function polarityOf(pieces: readonly Piece[], cue: PlacedCue): Polarity {
  const before = pieces.slice(Math.max(0, cue.at - 3), cue.at).map((piece) => piece.lower);
  const after = pieces.slice(cue.next, cue.next + 1).map((piece) => piece.lower);
  if (before.at(-1) === "не" || (before.at(-2) === "не" && !before.includes(","))) return "negated";
  if (before.some((word) => doubting.has(word)) || after.some((word) => doubting.has(word) || conditional.has(word)))
    return "doubtful";
  if (before.some((word) => conditional.has(word)) || /^(?:мав|мала|мали)$/u.test(before.at(-1) ?? ""))
    return "doubtful";
  return cue.form.class === "deny" ? "negated" : "affirmed";
}

const finite = /(?:[аиіуя]в|[аіиуя]л[аио]|[ав]ся|л[аио]с[яь]|ється|[иа]ться|[аюує]є|[юу]ть|[аия]ть)$/u;

/** A verb that the lexicon does not list, where only a verb of speaking can stand: followed by the one who speaks. */
export function unlistedCueAt(pieces: readonly Piece[], at: number): PlacedCue | null {
  const [verb, next] = [pieces[at], pieces[at + 1]];
  if (!verb || !next || verb.kind !== "word" || !/^\p{Ll}{4,}$/u.test(verb.text) || !finite.test(verb.lower))
    return null;
  if (/^(?:існує|є|було|була|були|буде|може|можуть|мусить|має|мають|стала|стали|стало|став)$/u.test(verb.lower))
    return null;
  const subject =
    /^(?:він|вона|вони)$/u.test(next.lower) || /^\p{Lu}/u.test(next.text) || nominativeRole(next.lower) !== null;
  if (!subject) return null;
  return { start: verb.start, end: verb.end, form: unlistedForm(verb.lower), at, next: at + 1 };
}

function unlistedForm(word: string): VerbForm {
  const feminine = /(?:ла|лас[яь])$/u.test(word);
  const masculine = /(?:в|вся)$/u.test(word);
  const plural = /(?:ли|лис[яь]|[уюая]ть|[уюая]ться)$/u.test(word);
  return {
    lemma: word,
    english: "said",
    class: "manner",
    words: [word],
    number: plural ? "plural" : "singular",
    gender: feminine ? "feminine" : masculine ? "masculine" : null,
    impersonal: false,
  };
}

/** Pieces that lie within the span. */
export function within(pieces: readonly Piece[], span: Span): readonly Piece[] {
  return pieces.filter((piece) => span.start <= piece.start && piece.end <= span.end);
}
