/** Окупанти змінили тактику на Оріхівському напрямку — речник · Умєров: Переговори тривають */
import type { Span } from "../../core/index.js";
import { dash } from "../../text/index.js";
import { isAcronym } from "../lexicon/organisations.js";
import type { Piece, Reading, ReadingLine, Statement } from "../read/reading.js";
import { bare, wordCount } from "./content.js";
import { cuesIn } from "./cues.js";
import { namesSpeaker } from "./label.js";
import type { Ledger } from "./ledger.js";

/** Fewer words than this make no claim (Київ – столиця). */
const leastWords = 3;
/** Pieces of the words that sign a headline (речник Сил оборони Півдня). */
const longestSignature = 8;

/** Headlines that end with, or begin with, the one whose claim they are. */
export function findHeadlineClaims(reading: Reading, ledger: Ledger): void {
  for (const line of reading.lines) {
    if (line.role !== "headline" || line.statements.length === 0) continue;
    const claim =
      signed(reading, line) ??
      line.statements.map((statement) => labelled(reading, statement)).find((one) => one !== null);
    if (!claim || !ledger.isFree(claim.content) || cuesIn(line.pieces).length > 0) continue;
    ledger.add({
      construction: "D7",
      kind: "indirect",
      content: [claim.content],
      cue: null,
      source: { how: "label", span: claim.label },
      line: line.index,
      statement: line.statements[0]?.index ?? 0,
      polarity: "affirmed",
      clause: claim.label,
    });
  }
}

interface Claim {
  readonly content: Span;
  readonly label: Span;
}

function signed(reading: Reading, line: ReadingLine): Claim | null {
  const at = line.pieces.findLastIndex((piece) => piece.text === dash && !piece.marked);
  const label = line.pieces.slice(at + 1);
  if (at < 1 || label.length > longestSignature) return null;
  return claimOf(reading, label, { start: line.start, end: line.pieces[at]?.start ?? line.start });
}

function labelled(reading: Reading, line: Statement): Claim | null {
  const at = line.pieces.findIndex((piece) => piece.text === ":");
  const label = line.pieces.slice(0, Math.max(0, at));
  if (label.length > longestSignature || label[0]?.marked) return null;
  return claimOf(reading, label, { start: line.pieces[at]?.end ?? line.start, end: line.end });
}

function claimOf(reading: Reading, label: readonly Piece[], rest: Span): Claim | null {
  const [first, last] = [label[0], label.at(-1)];
  const content = bare(reading.text, rest);
  if (!first || !last || wordCount(reading.text.slice(content.start, content.end)) < leastWords) return null;
  if (label.some((piece) => /\d/u.test(piece.text))) return null;
  if (!isAcronym(first.text) && !namesSpeaker(reading, label)) return null;
  return { content, label: { start: first.start, end: last.end } };
}
