import type { Span } from "../../core/index.js";
import { nominativeRole } from "../lexicon/roles.js";
import type { Piece, Reading, Statement } from "../read/reading.js";
import { firstFrom } from "../read/search.js";
import { bare, withoutStop } from "./content.js";
import { cueAt } from "./cues.js";
import { isVerbatim } from "./utterance.js";

/** Content of a reported clause: its verbatim parts where it has such (mixed), else the clause itself (indirect). */
export function readReported(
  reading: Reading,
  statement: Statement,
  parts: readonly Span[],
  leastWords = 2,
): { readonly kind: "mixed" | "indirect"; readonly content: readonly Span[] } | null {
  const clauses = parts.map((part) => withoutStop(reading.text, part)).filter((part) => part.end > part.start);
  if (clauses.length === 0) return null;
  const verbatim = statement.marked.filter(
    (marked) =>
      clauses.some((part) => part.start <= marked.inner.start && marked.inner.start < part.end) &&
      isVerbatim(reading, statement.pieces, marked, leastWords),
  );
  if (verbatim.length > 0)
    return { kind: "mixed", content: verbatim.map((marked) => bare(reading.text, marked.inner)) };
  return { kind: "indirect", content: clauses };
}

const adversative = new Set(["але", "проте", "однак", "втім", "утім", "та", "а", "й", "і"]);

/**
 * Where the reported clause that begins at `from` ends: before a coordinated verb of the same
 * subject that reports again («…, проте не сказав, чи», «…, але прізвищ не називає», «… та заявив, що»).
 */
export function endOfReported(statement: Statement, from: number): number {
  const { pieces } = statement;
  for (let at = firstFrom(pieces, from); at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.marked) continue;
    if (piece.text === ";" || isRelay(pieces, at)) return piece.start;
    if (!adversative.has(piece.lower)) continue;
    const cue = cueWithin(pieces, at + 1);
    if (cue === null) continue;
    const comma = pieces[at - 1]?.text === "," ? pieces[at - 1] : undefined;
    const strong = comma !== undefined && /^(?:але|проте|однак|втім|утім|а)$/u.test(piece.lower);
    const reports =
      /^(?:,|:)$/u.test(pieces[cue.next]?.text ?? "") ||
      pieces.slice(cue.next, cue.next + (cue.calls ? widestCall : 1)).some((one) => one.marked);
    const closed = comma !== undefined && /^(?:і|й|та)$/u.test(piece.lower) && cue.at === at + 1;
    if (closed || (strong && pieces[cue.at - 1]?.lower === "не") || reports) return (comma ?? piece).start;
  }
  return statement.end;
}

/** Pieces between a verb of naming and the words in marks (називає свою роботу «підслуховуванням»). */
const widestCall = 6;

/** «…, передає Politico.» */
function isRelay(pieces: readonly Piece[], comma: number): boolean {
  if (pieces[comma]?.text !== ",") return false;
  const at = pieces[comma + 1]?.lower === "як" ? comma + 2 : comma + 1;
  return (
    /^(?:передає|передають|пише|пишуть|повідомляє|повідомляють|цитує|інформує)$/u.test(pieces[at]?.lower ?? "") &&
    /^[\p{Lu}«"“„]/u.test(pieces[at + 1]?.text ?? "")
  );
}

/** A reporting verb soon after a conjunction, with no other subject before it. */
function cueWithin(
  pieces: readonly Piece[],
  from: number,
): { readonly at: number; readonly next: number; readonly calls: boolean } | null {
  for (let at = from; at < Math.min(pieces.length, from + 5); at++) {
    const piece = pieces[at];
    if (!piece || piece.kind !== "word" || piece.marked) return null;
    const cue = cueAt(pieces, at);
    if (cue) return cue.form.impersonal ? null : { at: cue.at, next: cue.next, calls: cue.form.class === "call" };
    if (
      nominativeRole(piece.lower) ||
      /^(?:він|вона|вони|воно|я|ми)$/u.test(piece.lower) ||
      /^\p{Lu}/u.test(piece.text)
    )
      return null;
  }
  return null;
}
