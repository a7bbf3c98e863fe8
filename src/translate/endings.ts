import { slice, type Document, type Quotation } from "../core/index.js";
import type { Piece, PlannedUnit } from "./piece.js";

/** Punctuation that follows a piece's English. */
export interface Ending {
  /** Stands in the Ukrainian piece too, and so belongs to it. */
  readonly inPiece: string;
  /** Before a closing quote mark. */
  readonly inside: string;
  /** After a closing quote mark. */
  readonly outside: string;
}

/** Stop, question mark or other sign at the end of a sentence, marks and brackets after it aside. */
const terminal = /(?<sign>\.{2,}|[?!…]+|[.;:,])[\s»”“"’)\]]*$/u;

/** що його компанія…: English has no comma before it. */
const opensClause = /^(?:що|щоб|чи)(?!\p{L})/u;

/**
 * Punctuation after a piece, the English way: comma and stop before the closing mark, ? ! … kept as they are,
 * and no comma after them.
 * @param english the piece's English so far, without comma, stop, semicolon or colon at its end
 */
export function endingAfter(
  document: Document,
  quotations: readonly Quotation[],
  unit: PlannedUnit,
  at: number,
  english: string,
): Ending {
  const piece = unit.pieces[at];
  const next = unit.pieces[at + 1];
  if (!piece || /(?:[?!…]|\.\.)[’”]?$/u.test(english)) return place(piece, "", "");
  const stopped = /\.[’”]?$/u.test(english);
  if (!next) return stopped ? place(piece, "", "") : atUnitEnd(document, unit, piece);
  const between = slice(document.text, { start: piece.source.end, end: next.source.start });
  const sign =
    piece.role === "content"
      ? afterContent(quotations, piece, next, between)
      : beforeContent(quotations, piece, next, between, slice(document.text, next.source));
  // Марія Ц., яка…: after an abbreviation the comma stays
  return place(piece, stopped && sign === "." ? "" : sign, "");
}

function atUnitEnd(document: Document, unit: PlannedUnit, piece: Piece): Ending {
  const own = terminal.exec(slice(document.text, piece.source))?.groups?.sign;
  if (own) return piece.closes ? place(piece, "", own) : { inPiece: own, inside: "", outside: "" };
  const sign = terminal.exec(slice(document.text, unit.source))?.groups?.sign ?? "";
  // «П»? asks about the words and not in them
  const asks = /[»”“"]\s*[?!]+\s*$/u.test(slice(document.text, unit.source));
  return asks ? { inPiece: "", inside: "", outside: sign } : place(piece, sign, "");
}

/** «П», – сказав він: a comma before the attribution whatever the Ukrainian has. */
function afterContent(quotations: readonly Quotation[], piece: Piece, next: Piece, between: string): string {
  if (next.role === "frame" && kindOf(quotations, piece) === "direct") return ",";
  return /[.:;,]/u.exec(between)?.[0] ?? "";
}

/** Він додав: «П»; he added that “…” has no sign. */
function beforeContent(
  quotations: readonly Quotation[],
  piece: Piece,
  next: Piece,
  between: string,
  nextSource: string,
): string {
  if (piece.template !== null && /(?:^| )that$/u.test(piece.template)) return "";
  const sign = /[.:;?!…,]/u.exec(between)?.[0];
  if (sign === "," && opensClause.test(nextSource)) return "";
  if (sign) return sign;
  return next.role === "content" && kindOf(quotations, next) === "direct" ? "," : "";
}

function kindOf(quotations: readonly Quotation[], piece: Piece): Quotation["kind"] | undefined {
  return quotations.find(({ id }) => id === piece.quotation)?.kind;
}

function place(piece: Piece | undefined, sign: string, inPiece: string): Ending {
  const outer = piece?.closes === true && (sign === ":" || sign === ";");
  return { inPiece, inside: outer ? "" : sign, outside: outer ? sign : "" };
}
