/** Умєров наголосив, що делегації працюють заради реального миру. / Він нагадав: торік прогноз теж був похмурий. */
import type { Span } from "../../core/index.js";
import type { Piece, Reading, Statement } from "../read/reading.js";
import { slicesWithin } from "../read/search.js";
import { isStop } from "./attribution.js";
import { citationIn } from "./citation.js";
import { cuesIn, polarityOf, type PlacedCue } from "./cues.js";
import { subjectBeside } from "./found.js";
import type { Ledger } from "./ledger.js";
import { mayReport } from "./recalled.js";
import { endOfReported, readReported } from "./reported.js";

/** Pieces that may stand between the cue and its clause (наголосив на брифінгу в Укрінформі речник …, що). */
const widestGap = 18;
/** Pieces between the cue and a colon that opens its clause. */
const widestColonGap = 4;
const conjunctions = new Set(["що", "щоб", "аби", "ніби", "нібито", "начебто", "буцімто", "мовляв"]);
const questionWords = new Set([
  "чи",
  "коли",
  "чому",
  "як",
  "де",
  "куди",
  "хто",
  "скільки",
  "звідки",
  "навіщо",
  "який",
  "яка",
  "яке",
  "які",
]);
const doubtful = new Set(["ніби", "нібито", "начебто", "буцімто"]);

export function findThatClauses(reading: Reading, ledger: Ledger): void {
  for (const statement of reading.statements) {
    if (!mayReport(reading, statement)) continue;
    for (const cue of cuesIn(statement.pieces)) readClause(reading, statement, cue, ledger);
  }
}

interface Opening {
  /** Where the clause's own words begin. */
  readonly from: number;
  /** End of the attributing part. */
  readonly until: number;
  readonly doubtful: boolean;
}

function readClause(reading: Reading, statement: Statement, cue: PlacedCue, ledger: Ledger): void {
  const kind = cue.form.class;
  if (!ledger.isCueFree(cue) || ledger.directAt(cue) || (cue.at === 1 && statement.pieces[0]?.lower === "як")) return;
  const opening = openingOf(statement.pieces, cue);
  if (!opening || kind === "manner" || kind === "call") return;
  if (!ledger.isFree({ start: opening.from, end: opening.from + 1 }) || !ledger.isFree(cue)) return;
  const content: Span = { start: opening.from, end: endOfReported(statement, opening.from) };
  if (!ledger.isFree(content)) return;
  const reported = readReported(reading, statement, [content]);
  if (!reported) return;
  const polarity = polarityOf(statement.pieces, cue);
  const clause: Span = { start: clauseStart(statement, cue), end: opening.until };
  const cited = citationIn(statement, clause);
  ledger.add({
    construction: cited ? "I5" : "I1",
    ...reported,
    cue: cited?.cue ?? cue,
    source: cited ? { how: "phrase", span: cited.source } : subjectBeside(statement, cue, opening.until),
    line: statement.line,
    statement: statement.index,
    polarity: polarity === "affirmed" && (opening.doubtful || hearsay(statement, content)) ? "doubtful" : polarity,
    clause,
  });
}

function openingOf(pieces: readonly Piece[], cue: PlacedCue): Opening | null {
  for (let at = cue.next; at < Math.min(pieces.length, cue.next + widestGap); at++) {
    const piece = pieces[at];
    if (!piece) return null;
    if (piece.marked) continue;
    const next = pieces[at + 1];
    if (piece.text === ":") {
      const gap = pieces.slice(cue.next, at);
      if (
        gap.length > widestColonGap ||
        (gap.some((one) => one.text === ",") &&
          !/^, (?:однак|втім|утім|проте|щоправда|натомість)$/u.test(gap.map((one) => one.lower).join(" "))) ||
        cue.form.impersonal ||
        (gap.length > 0 && cue.form.class !== "say")
      )
        return null;
      if (
        !next ||
        next.marked ||
        next.text === "–" ||
        (cue.form.class === "request" && !/обіцяти$/u.test(cue.form.lemma)) ||
        (cue.form.class === "hint" && cue.form.lemma === "опублікувати")
      )
        return null;
      return { from: next.start, until: piece.start, doubtful: false };
    }
    if (/^[;–()]$/u.test(piece.text) || isStop(pieces, at)) return null;
    if (piece.text !== ",") {
      if (at > cue.next && cuesIn([piece]).length > 0) return null;
      continue;
    }
    const word = next?.lower === "мовляв" || !next ? next : next.lower === "а" || next.lower === "і" ? null : next;
    if (!word) return null;
    if (conjunctions.has(word.lower)) {
      const first = pieces[at + 2];
      return first ? { from: first.start, until: piece.start, doubtful: doubtful.has(word.lower) } : null;
    }
    if (questionWords.has(word.lower) && asks(pieces, cue, word.lower))
      return {
        from: memory.test(cue.form.lemma) ? (pieces[at + 2]?.start ?? word.start) : word.start,
        until: piece.start,
        doubtful: false,
      };
  }
  return null;
}

/** An indirect question: after a verb of asking, with any question word; after others with «як», «чому», «чи» right after the verb. */
function asks(pieces: readonly Piece[], cue: PlacedCue, word: string): boolean {
  if (/^як(?:ий|а|е|і)$/u.test(word)) return cue.form.class === "ask" && pieces[cue.next]?.text === ",";
  if (cue.form.class === "ask" || (word === "як" && memory.test(cue.form.lemma))) return true;
  if (cue.form.class === "think" || cue.form.class === "hint") return false;
  return pieces[cue.next]?.text === "," && word !== "де" && word !== "хто";
}

/** «Дослідниця пригадує, як патруль прийняв її антену за зброю» */
const memory = /гад(?:ати|увати)$/u;

/** «писали, що затримано нібито 30 осіб» */
function hearsay(statement: Statement, content: Span): boolean {
  return slicesWithin(statement.pieces, content).some(
    (piece) => !piece.marked && (piece.lower === "нібито" || piece.lower === "буцімто"),
  );
}

/** The clause of the cue begins after the nearest mark that ends another one. */
const widestClause = 60;

function clauseStart(statement: Statement, cue: PlacedCue): number {
  let start = statement.start;
  for (const piece of statement.pieces.slice(Math.max(0, cue.at - widestClause), cue.at)) {
    if (/^[;:]$/u.test(piece.text) && !piece.marked) start = piece.end;
  }
  return start;
}
