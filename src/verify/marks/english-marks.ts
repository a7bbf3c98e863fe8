import type { Span, Translation } from "../../core/index.js";

/** Stretches of the English in quote marks, and marks that have no partner. */
export interface EnglishMarks {
  readonly marked: readonly Span[];
  readonly unpaired: readonly Span[];
}

/** “ … ” line by line; marks within marks are single, and a quotation over several paragraphs opens each of them. */
export function readEnglishMarks({ text, units }: Pick<Translation, "text" | "units">): EnglishMarks {
  const marked: Span[] = [];
  const unpaired: Span[] = [];
  let left: Span | null = null;
  for (const line of linesOf(units)) {
    const own = readLine(text, line, left !== null);
    if (left && !own.goesOn) unpaired.push(left);
    marked.push(...own.marked);
    unpaired.push(...own.unpaired);
    left = own.left;
  }
  if (left) unpaired.push(left);
  return { marked, unpaired };
}

interface LineMarks extends EnglishMarks {
  /** A mark that the line opens and does not close. */
  readonly left: Span | null;
  /** Whether the line goes on with what the one before left open. */
  readonly goesOn: boolean;
}

function readLine(text: string, line: Span, before: boolean): LineMarks {
  const marked: Span[] = [];
  const unpaired: Span[] = [];
  let goesOn = before && text.charAt(line.start) === "“";
  let open: number | null = null;
  for (let at = line.start; at < line.end; at++) {
    const mark = text.charAt(at);
    if (mark !== "“" && mark !== "”" && mark !== '"') continue;
    if (mark === "“" || (mark === '"' && open === null)) {
      if (open !== null) unpaired.push({ start: open, end: open + 1 });
      open = at;
    } else if (open !== null) {
      marked.push({ start: open, end: at + 1 });
      open = null;
    } else if (before && !goesOn) {
      goesOn = true;
      marked.push({ start: line.start, end: at + 1 });
    } else unpaired.push({ start: at, end: at + 1 });
  }
  if (open !== null) marked.push({ start: open, end: line.end });
  return { marked, unpaired, left: open === null ? null : { start: open, end: open + 1 }, goesOn };
}

/** The stretches of units that stand in one line. */
function linesOf(units: Translation["units"]): readonly Span[] {
  const lines: { start: number; end: number; line: number }[] = [];
  for (const { target, line } of units) {
    const last = lines.at(-1);
    if (last?.line === line) last.end = Math.max(last.end, target.end);
    else lines.push({ start: target.start, end: target.end, line });
  }
  return lines;
}
