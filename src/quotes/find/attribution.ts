import type { Span } from "../../core/index.js";
import { dash, isQuoteMark } from "../../text/index.js";
import { isAdverb } from "../lexicon/dependents.js";
import type { Piece } from "../read/reading.js";
import { cueAt, unlistedCueAt, type PlacedCue } from "./cues.js";

/** «– сказав він у Telegram»: a clause that attributes the words before it. */
export interface Attribution extends Span {
  readonly cue: PlacedCue;
  /** How the clause ends: the text's or sentence's end, a dash that resumes the quotation, or a colon before the next one. */
  readonly ending: "end" | "resumed" | "colon";
  /** Index of the first piece after the clause and its punctuation (dash, colon). */
  readonly next: number;
}

/** An attributing clause has at most so many pieces. */
const longestClause = 80;
/** The verb may come after at most so many words of the clause (тут він коротко сказав). */
const wordsBeforeVerb = 5;
const abbreviations = new Set("м с ст вул ім ін обл р рр т тис млн млрд просп п о гр св див доц проф акад".split(" "));

/**
 * Reads the attributing clause that begins at `pieces[from]` (after the dash), up to `limit`.
 * `strict` asks for a verb of the lexicon in the first place.
 */
export function readAttribution(
  pieces: readonly Piece[],
  from: number,
  limit: number,
  strict: boolean,
): Attribution | null {
  const cue = findCue(pieces, from, limit, strict);
  const first = pieces[from];
  if (!cue || !first) return null;
  let last = cue.next - 1;
  for (let at = cue.next; at < Math.min(pieces.length, cue.next + longestClause); at++) {
    const piece = pieces[at];
    const after = pieces[at + 1];
    if (!piece || piece.start >= limit) return close(first, pieces[last], cue, "end", at);
    if (isStop(pieces, at)) {
      const resumed = after?.text === dash && after.start < limit;
      return close(first, pieces[last], cue, resumed ? "resumed" : "end", resumed ? at + 2 : at + 1);
    }
    if (piece.text === "," && after?.text === dash) return close(first, pieces[last], cue, "resumed", at + 2);
    if (piece.text === ":" && after) return close(first, pieces[last], cue, "colon", at + 1);
    if (piece.text === ":" || piece.text === ";") return close(first, pieces[last], cue, "end", at + 1);
    last = at;
  }
  return close(first, pieces[last], cue, "end", last + 1);
}

function close(
  first: Piece,
  last: Piece | undefined,
  cue: PlacedCue,
  ending: Attribution["ending"],
  next: number,
): Attribution {
  return { start: first.start, end: last?.end ?? first.end, cue, ending, next };
}

function findCue(pieces: readonly Piece[], from: number, limit: number, strict: boolean): PlacedCue | null {
  for (let at = from; at < pieces.length && at <= from + wordsBeforeVerb; at++) {
    const piece = pieces[at];
    if (!piece || piece.start >= limit || piece.kind !== "word") return null;
    const cue = cueAt(pieces, at) ?? (leads(pieces, from, at) && !strict ? unlistedCueAt(pieces, at) : null);
    if (cue && pieces[at - 1]?.lower !== "не") return cue;
    if (strict && at > from && !/^(?:він|вона|вони|так|тут|тоді)$/u.test(pieces[from]?.lower ?? "")) return null;
  }
  return null;
}

/** Whether only adverbs stand before the verb. */
function leads(pieces: readonly Piece[], from: number, at: number): boolean {
  return pieces.slice(from, at).every((piece) => isAdverb(piece.lower) || /^\p{Ll}{3,}о$/u.test(piece.text));
}

/** Whether the mark at `at` ends a sentence: not after an initial or an abbreviation. */
export function isStop(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || !/^[.!?…]$/u.test(piece.text)) return false;
  const after = pieces[at + 1];
  if (!after || piece.text !== ".") return true;
  const before = pieces[at - 1];
  if (before && before.end === piece.start && (/^\p{Lu}$/u.test(before.text) || abbreviations.has(before.lower))) {
    return after.text === dash;
  }
  if (after.start === piece.end && /^[-\p{L}\p{N}]/u.test(after.text)) return false;
  return after.text === dash || isQuoteMark(after.text) || /^[\p{Lu}\p{N}(]/u.test(after.text);
}
