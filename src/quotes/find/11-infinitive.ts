/** Обласна влада закликала мешканців «не вмикати все й одразу». / Опанасюк попросила не вживати вислову. */
import type { Span } from "../../core/index.js";
import type { Piece, Reading } from "../read/reading.js";
import { cuesIn, polarityOf, type PlacedCue } from "./cues.js";
import { subjectBeside } from "./found.js";
import type { Ledger } from "./ledger.js";
import { mayReport } from "./recalled.js";
import { endOfReported, readReported } from "./reported.js";

const infinitive = /\p{L}(?:ти|тися|тись)$/u;
const notInfinitive = new Set([
  "діти",
  "мати",
  "брати",
  "факти",
  "життя",
  "освіти",
  "статути",
  "квіти",
  "мети",
  "роти",
  "солдати",
  "депутати",
  "гранти",
  "результати",
  "плити",
  "ракети",
  "документи",
  "клієнти",
  "студенти",
  "агенти",
]);
/** Pieces between the verb and its infinitive (попросила журналістів не вживати). */
const widestGap = 5;

export function findInfinitives(reading: Reading, ledger: Ledger): void {
  for (const statement of reading.statements) {
    if (!mayReport(reading, statement)) continue;
    for (const cue of cuesIn(statement.pieces)) {
      if (
        cue.form.class !== "request" ||
        !ledger.isCueFree(cue) ||
        ledger.directAt(cue) ||
        inRelativeClause(statement.pieces, cue)
      )
        continue;
      const from = infinitiveAfter(statement.pieces, cue);
      if (from === null) continue;
      const content: Span = { start: from, end: endOfReported(statement, from) };
      const reported = readReported(reading, statement, [content]);
      if (!reported || !ledger.isFree(content)) continue;
      ledger.add({
        construction: "I1",
        ...reported,
        cue,
        line: statement.line,
        statement: statement.index,
        polarity: polarityOf(statement.pieces, cue),
        source: subjectBeside(statement, cue, from),
        clause: { start: statement.start, end: from },
      });
    }
  }
}

function infinitiveAfter(pieces: readonly Piece[], cue: PlacedCue): number | null {
  for (let at = cue.next; at < Math.min(pieces.length, cue.next + widestGap); at++) {
    const piece = pieces[at];
    if (!piece) return null;
    if (piece.kind === "mark") {
      if (piece.marked) continue;
      return null;
    }
    if (piece.lower === "не" && infinitive.test(pieces[at + 1]?.lower ?? "")) return circumstance(pieces, cue, at);
    if (infinitive.test(piece.lower) && !notInfinitive.has(piece.lower))
      return circumstance(pieces, cue, pieces[at - 1]?.lower === "не" ? at - 1 : at);
  }
  return null;
}

/** «просить без нагальної потреби не виїжджати»: what tells how or when to do it belongs to the request. */
function circumstance(pieces: readonly Piece[], cue: PlacedCue, infinitiveAtPiece: number): number | null {
  const first = pieces[cue.next];
  const before = pieces.slice(cue.next, infinitiveAtPiece);
  const belongs =
    first !== undefined &&
    before.length > 0 &&
    (/^(?:замість|без|під|через|після|до|за|протягом|упродовж)$/u.test(first.lower) ||
      before.every((piece) =>
        /^(?:більше|одразу|негайно|завжди|також|краще|обов'язково|якомога|\p{Ll}{4,}о)$/u.test(piece.lower),
      ));
  return (belongs ? first : pieces[infinitiveAtPiece])?.start ?? null;
}

/** «яка попросила не називати її імені»: a relative clause describes, it does not report. */
function inRelativeClause(pieces: readonly Piece[], cue: PlacedCue): boolean {
  for (let at = cue.at - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (!piece || piece.text === "," || /^[.;:–]$/u.test(piece.text)) return false;
    if (/^(?:який|яка|яке|які|що|котрий|котра|де|куди)$/u.test(piece.lower)) return true;
  }
  return false;
}
