/** — Скільки коштує одна така школа? ↵ — У середньому 160–180 млн грн, якщо рахувати на 500 учнів. */
import type { Span } from "../../core/index.js";
import { dash } from "../../text/index.js";
import { firstFrom } from "../read/search.js";
import type { Piece, Reading, ReadingLine, Statement } from "../read/reading.js";
import { bare } from "./content.js";
import { openingDash } from "./01-dash-paragraph.js";
import { readLabel } from "./label.js";
import type { Found } from "./found.js";
import type { Ledger } from "./ledger.js";

export function findTurns(reading: Reading, ledger: Ledger): void {
  const questions = reading.lines.filter((line) => line.role === "question").length;
  for (const line of reading.lines) {
    if (line.role !== "body" && line.role !== "lead" && line.role !== "headline") continue;
    const labels = line.statements
      .map((statement) => labelled(reading, line, statement, questions))
      .filter((found) => found !== null);
    const finds = labels.length > 0 || line.role === "headline" ? labels : [answer(reading, line)];
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
function answer(reading: Reading, line: ReadingLine): Found | null {
  const opening = openingDash(line);
  const before = reading.lines[line.index - 1];
  if (opening === null || before?.role !== "question") return null;
  const start = line.pieces[opening]?.start ?? line.start;
  return {
    construction: "D9",
    kind: "direct",
    content: [{ start, end: line.end }],
    cue: null,
    source: { how: "turn" },
    line: line.index,
    statement: line.statements[0]?.index ?? 0,
    polarity: "affirmed",
    clause: { start: line.start, end: line.start },
  };
}
