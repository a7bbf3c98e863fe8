/** Міська голова Ганна Присяжна-Шевчук пояснила: «Плити тримаються на чесному слові». */
import type { Span } from "../../core/index.js";
import { dash } from "../../text/index.js";
import type { Marked } from "../../text/index.js";
import type { Piece, Reading, ReadingLine, Statement } from "../read/reading.js";
import { firstFrom, holding } from "../read/search.js";
import { bare, wordCount } from "./content.js";
import { cuesIn, polarityOf, unlistedCueBeforeColon, type PlacedCue } from "./cues.js";
import { subjectBeside, type Found, type Source } from "./found.js";
import { readLabel } from "./label.js";
import type { Ledger } from "./ledger.js";

export function findCueThenMarks(reading: Reading, ledger: Ledger): void {
  for (const line of reading.lines) {
    if (line.role === "credit" || line.role === "caption" || line.role === "boilerplate") continue;
    for (const marked of line.marked) {
      if (!marked.opened) continue;
      const colon = colonBefore(line, marked);
      if (colon === null) continue;
      const found = introduced(reading, line, marked, colon);
      if (found?.content.every((part) => ledger.isFree(part))) ledger.add(found);
    }
    for (const found of colonDash(reading, line))
      if (found.content.every((part) => ledger.isFree(part))) ledger.add(found);
  }
}

function colonBefore(line: ReadingLine, marked: Marked): number | null {
  const at = firstFrom(line.pieces, marked.start) - 1;
  const before = line.pieces[at];
  if (before?.text === dash && line.pieces[at - 1]?.text === ":") return at - 1;
  return before?.text === ":" ? at : null;
}

function introduced(reading: Reading, line: ReadingLine, marked: Marked, colon: number): Found | null {
  const at = line.pieces[colon]?.start ?? marked.start;
  const statement = holding(line.statements, at);
  if (!statement) return null;
  const content = [bare(reading.text, marked.inner)];
  const base = { kind: "direct" as const, content, line: line.index, statement: statement.index };
  const label = readLabel(reading, line, statement, colon);
  if (label)
    return { ...base, ...label, construction: "D7", polarity: "affirmed", clause: { start: statement.start, end: at } };
  const clause = clauseBefore(statement, at);
  const cue = lastCue(clause) ?? (mayBeSpeech(reading, marked) ? unlistedCue(clause) : null);
  if (!cue) return null;
  return {
    ...base,
    construction: cuesIn(clause).length > 1 ? "D6" : "D4",
    cue,
    source: quoted(clause, cue, at) ?? subjectBeside(statement, cue, at),
    polarity:
      polarityOf(clause, cue) === "negated" && cue.form.class !== "deny" && !disagrees.test(cue.form.lemma)
        ? "negated"
        : polarityOf(clause, cue) === "doubtful"
          ? "doubtful"
          : "affirmed",
    clause: { start: clause[0]?.start ?? statement.start, end: at },
  };
}

/** «The Guardian цитує дипломата: „…“»: the object speaks. */
function quoted(clause: readonly Piece[], cue: PlacedCue, end: number): Source | null {
  if (!/^(?:цитувати|процитувати)$/u.test(cue.form.lemma)) return null;
  const named = clause.slice(cue.next).find((piece) => !/^слова$/u.test(piece.lower));
  return named ? { how: "phrase", span: { start: named.start, end } } : null;
}

/** The clause before a colon is read so many pieces back. */
const longestClause = 120;

/** Words of the statement before the colon, outside quote marks. */
function clauseBefore(statement: Statement, end: number): readonly Piece[] {
  const until = firstFrom(statement.pieces, end);
  return statement.pieces.slice(Math.max(0, until - longestClause), until).filter((piece) => !piece.marked);
}

/** The cue nearest to the colon, unless another clause lies between (він сказав, що …, і написано: «…»). */
function lastCue(clause: readonly Piece[]): PlacedCue | null {
  const cue = cuesIn(clause).at(-1);
  if (
    !cue ||
    (cue.form.impersonal &&
      !/^(?:йдеться|ідеться|йшлося|мовиться|сказано|зазначається|зазначено)$/u.test(cue.form.words[0] ?? ""))
  )
    return null;
  if (isInscription(clause, cue)) return null;
  const between = clause.slice(cue.next);
  if (between.some((piece) => piece.lower === "що" || /^[;.!?]$/u.test(piece.text)) || between.length > widestGap)
    return null;
  return cue;
}

/** «не погоджується: „Міст потрібніший“»: not to agree is to speak. */
const disagrees = /^(?:погодитися|погоджуватися|приховувати|згодний)$/u;

/** Beside a verb that the lexicon does not list, only a whole sentence in marks is taken for speech. */
function mayBeSpeech(reading: Reading, marked: Marked): boolean {
  const inner = reading.text.slice(marked.inner.start, marked.inner.end);
  return marked.closed && /^[\p{Lu}…\d]/u.test(inner) && wordCount(inner) >= wordsOfSentence;
}

const wordsOfSentence = 3;

function unlistedCue(clause: readonly Piece[]): PlacedCue | null {
  const cue = unlistedCueBeforeColon(clause);
  return cue && !clause.some((piece) => surface.test(piece.lower)) ? cue : null;
}

/** «На плакаті написали: „Не мовчи“»: words on a thing are nobody's speech. */
function isInscription(clause: readonly Piece[], cue: PlacedCue): boolean {
  return /^(?:написати|писати|дописати)$/u.test(cue.form.lemma) && clause.some((piece) => surface.test(piece.lower));
}

const surface =
  /^(?:плакат|банер|стін|двер|паркан|картон|таблич|транспарант|асфальт|футболк|шеврон|дошк|дошц|пам'ятник|обкладин|листівц|упаковц|етикет|борт)/u;

/** Pieces that may stand between a cue and the colon after it. */
const widestGap = 22;

/** Він сказав: – Так. */
function colonDash(reading: Reading, line: ReadingLine): readonly Found[] {
  const result: Found[] = [];
  const { pieces } = line;
  for (let at = 1; at < pieces.length - 2; at++) {
    if (pieces[at]?.text !== ":" || pieces[at + 1]?.text !== dash || pieces[at]?.marked || pieces[0]?.text === dash)
      continue;
    const place = pieces[at]?.start ?? 0;
    const statement = holding(line.statements, place);
    const first = pieces[at + 2];
    if (!statement || !first || first.marked || !/^\p{Lu}/u.test(first.text)) continue;
    const clause = clauseBefore(statement, place);
    const cue = lastCue(clause);
    if (!cue || cue.form.class === "think") continue;
    const content: Span = bare(reading.text, { start: first.start, end: line.end });
    result.push({
      construction: "D4",
      kind: "direct",
      content: [content],
      cue,
      line: line.index,
      statement: statement.index,
      polarity: "affirmed",
      source: subjectBeside(statement, cue, place),
      clause: { start: statement.start, end: place },
    });
    break;
  }
  return result;
}
