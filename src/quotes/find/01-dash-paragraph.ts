/** – Перебуваю на постійному зв'язку. Маємо директиви та пріоритети – захист інтересів, – написав він у Telegram. */
import type { Span } from "../../core/index.js";
import { dash } from "../../text/index.js";
import type { Piece, Reading, ReadingLine } from "../read/reading.js";
import { isStop, readAttribution, type Attribution } from "./attribution.js";
import { bare } from "./content.js";
import type { Found } from "./found.js";
import type { Ledger } from "./ledger.js";

export function findDashParagraphs(reading: Reading, ledger: Ledger): void {
  for (const line of reading.lines) {
    if (line.role !== "body" && line.role !== "lead" && line.role !== "list") continue;
    const opening = openingDash(line);
    if (opening) readParagraph(reading, line, opening, ledger);
  }
}

/** Index of the first piece after a dash that opens the line. */
export function openingDash(line: ReadingLine): number | null {
  return line.pieces[0]?.text === dash && line.pieces.length > 1 ? 1 : null;
}

function readParagraph(reading: Reading, line: ReadingLine, opening: number, ledger: Ledger): void {
  const { pieces } = line;
  let attribution = nextAttribution(pieces, opening, line.end);
  if (!attribution) return;
  let parts: Span[] = [];
  let from = pieces[opening]?.start ?? line.start;
  let shared: Attribution | null = null;
  while (attribution) {
    const { clause, dashAt } = attribution;
    parts.push(bare(reading.text, { start: from, end: pieces[dashAt]?.start ?? from }));
    const resumed = pieces[clause.next];
    const open = clause.ending === "resumed" && resumed !== undefined;
    if (open) {
      const later: Placed | null = nextAttribution(pieces, clause.next, line.end);
      const end = later ? (pieces[later.dashAt]?.start ?? line.end) : line.end;
      parts.push(bare(reading.text, { start: resumed.start, end }));
    }
    ledger.add(found(line, parts, clause, shared, open));
    if (clause.ending !== "colon" || pieces[clause.next]?.text !== dash) return;
    // «– П, – сказав він і додав: – П»: the clause ends in a second cue, which governs what follows.
    const second = secondCue(pieces, clause);
    const first = pieces[clause.next + 1];
    if (!second || !first) return;
    shared = clause;
    parts = [];
    from = first.start;
    attribution = nextAttribution(pieces, clause.next + 1, line.end);
    if (!attribution)
      ledger.add(found(line, [bare(reading.text, { start: from, end: line.end })], second, clause, false));
  }
}

interface Placed {
  readonly clause: Attribution;
  readonly dashAt: number;
}

/** The first dash from `from` on that is followed by an attributing clause. */
function nextAttribution(pieces: readonly Piece[], from: number, limit: number): Placed | null {
  for (let at = Math.max(from, 1); at < pieces.length; at++) {
    if (pieces[at]?.text !== dash || pieces[at]?.marked) continue;
    const before = pieces[at - 1];
    if (!before || !(/^[,?!…]$/u.test(before.text) || isStop(pieces, at - 1) || /^[»”“"]$/u.test(before.text)))
      continue;
    const clause = readAttribution(pieces, at + 1, limit, !/^[,?!…]$/u.test(before.text));
    if (clause) return { clause, dashAt: at };
  }
  return null;
}

/** The last cue of a clause that ends in a colon (сказав він і додав:). */
function secondCue(pieces: readonly Piece[], clause: Attribution): Attribution | null {
  for (let at = clause.next - 1; at > clause.cue.at; at--) {
    const again = readAttribution(pieces, at, pieces[clause.next]?.start ?? clause.end, true);
    if (again && again.cue.at === at) return again;
  }
  return null;
}

function found(
  line: ReadingLine,
  parts: readonly Span[],
  clause: Attribution,
  shared: Attribution | null,
  open: boolean,
): Found {
  const interrupted = parts.length > 1;
  return {
    construction: shared ? "D6" : interrupted ? "D5" : "D2",
    kind: "direct",
    content: parts.filter((part) => part.end > part.start),
    cue: clause.cue,
    source: {
      how: "subject",
      sides: ["after", "before"],
      before: { start: shared?.start ?? clause.start, end: clause.cue.start },
      after: { start: clause.cue.end, end: clause.end },
    },
    line: line.index,
    statement: line.statements[0]?.index ?? 0,
    polarity: "affirmed",
    clause: open || shared ? { start: shared?.start ?? clause.start, end: clause.end } : clause,
  };
}
