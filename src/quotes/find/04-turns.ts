/** — Скільки коштує одна така школа? ↵ — У середньому 160–180 млн грн, якщо рахувати на 500 учнів. */
import type { Span } from "../../core/index.js";
import { dash } from "../../text/index.js";
import { firstFrom } from "../read/search.js";
import type { Piece, Reading, ReadingLine, Statement } from "../read/reading.js";
import { bare } from "./content.js";
import { openingDash } from "./01-dash-paragraph.js";
import { readLabel } from "./label.js";
import { cuesIn } from "./cues.js";
import type { Found } from "./found.js";
import type { Ledger } from "./ledger.js";

export function findTurns(reading: Reading, ledger: Ledger): void {
  const questions = reading.lines.filter((line) => line.role === "question").length;
  for (const line of reading.lines) {
    if (line.role !== "body" && line.role !== "lead" && line.role !== "headline") continue;
    const labels = line.statements
      .map((statement) => labelled(reading, line, statement, questions))
      .filter((found) => found !== null);
    const finds = labels.length > 0 || line.role === "headline" ? labels : [answer(reading, line, questions)];
    for (const found of finds) if (found?.content.every((part) => ledger.isFree(part))) ledger.add(found);
  }
}

/** «Сова»: Бо собаки теж не кажуть, де болить. / МОЗ: із грудня всі щеплення вноситимуть до реєстру */
function labelled(reading: Reading, line: ReadingLine, statement: Statement, questions: number): Found | null {
  const colon = indexFrom(
    line,
    firstFrom(line.pieces, statement.start),
    (piece, at) => piece.text === ":" && !piece.marked && line.pieces[at + 1]?.start !== piece.end,
  );
  const next = line.pieces[colon + 1];
  if (colon < 1 || !next || next.marked || next.text === dash || (line.pieces[colon]?.start ?? 0) >= statement.end)
    return null;
  const label = readLabel(reading, line, statement, colon);
  if (!label || label.source.how !== "label") return null;
  const turn = questions > 1 && line.role !== "headline" && statement.start === line.start;
  if (!turn && statement.pieces[0]?.marked) return null;
  const content: Span = turn
    ? { start: next.start, end: line.end }
    : bare(reading.text, {
        start: next.start,
        end:
          line.role === "headline"
            ? line.end
            : statement.end - (reading.text.charAt(statement.end - 1) === "." ? 1 : 0),
      });
  return {
    construction: turn ? "D9" : "D7",
    kind: turn ? "direct" : "indirect",
    content: [content],
    ...label,
    line: line.index,
    statement: statement.index,
    polarity: "affirmed",
    clause: { start: statement.start, end: next.start },
  };
}

/** Index of a piece of the statement's beginning that passes the test, -1 where none does. */
function indexFrom(line: ReadingLine, from: number, test: (piece: Piece, at: number) => boolean): number {
  for (let at = from; at < Math.min(line.pieces.length, from + longestLabel); at++) {
    const piece = line.pieces[at];
    if (piece && test(piece, at)) return at;
  }
  return -1;
}

/** Pieces before the colon of a label. */
const longestLabel = 24;

/** An answer: a dash paragraph without attribution, right after a question. */
function answer(reading: Reading, line: ReadingLine, questions: number): Found | null {
  const opening = openingDash(line);
  const before = reading.lines[line.index - 1];
  const asked =
    before?.role === "question" ||
    (questions >= questionsOfInterview && line.role === "body" && isQuestioned(reading, line));
  if (opening === null || !asked) return null;
  const start = line.pieces[opening]?.start ?? line.start;
  return {
    construction: "D9",
    kind: "direct",
    content: [{ start, end: line.end }, ...continuation(reading, line)],
    cue: null,
    source: { how: "turn" },
    line: line.index,
    statement: line.statements[0]?.index ?? 0,
    polarity: "affirmed",
    clause: { start: line.start, end: line.start },
  };
}

/** An article that asks so often in lines of their own is an interview. */
const questionsOfInterview = 3;

/** Whether some line above asks, with only the narrator's lines between. */
function isQuestioned(reading: Reading, line: ReadingLine): boolean {
  return reading.lines
    .slice(Math.max(0, line.index - narratorLines - 1), line.index)
    .some((one) => one.role === "question");
}

const narratorLines = 2;

/** Further paragraphs of an answer: without a dash, a name from the heading or words of somebody else. */
function continuation(reading: Reading, answer: ReadingLine): readonly Span[] {
  const result: Span[] = [];
  for (const line of reading.lines.slice(answer.index + 1)) {
    if (line.role !== "body" || openingDash(line) !== null || cuesIn(line.pieces).length > 0) break;
    if (line.marked.some((one) => one.start === line.start) || tellsOfGuest(reading, line)) break;
    result.push({ start: line.start, end: line.end });
  }
  const next = reading.lines[answer.index + result.length + 1];
  return next === undefined || next.role === "question" ? result : [];
}

/** Whether the line speaks of the guest, whom the lines before the first question name or a pronoun stands for: the narrator's words. */
function tellsOfGuest(reading: Reading, line: ReadingLine): boolean {
  if (line.pieces.some((piece) => /^(?:він|вона|його|її|йому|їй|ним|нею)$/u.test(piece.lower))) return true;
  const first = reading.lines.findIndex((one) => one.role === "question");
  const heading = reading.lines.slice(0, Math.max(0, first)).flatMap((one) => one.pieces);
  const names = new Set(
    heading.filter((piece) => /^\p{Lu}\p{Ll}{3,}/u.test(piece.text)).map((piece) => piece.text.slice(0, nameStem)),
  );
  return line.pieces
    .slice(1)
    .some((piece) => /^\p{Lu}\p{Ll}{3,}/u.test(piece.text) && names.has(piece.text.slice(0, nameStem)));
}

/** So many letters of a name stay in every case. */
const nameStem = 4;
