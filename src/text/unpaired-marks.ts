import type { Document, Line, Span } from "../core/index.js";
import { pairMarks, type Marked } from "./pairs.js";
import { shadowOf } from "./shadow.js";

/** A quotation runs over so many paragraphs at most between its marks. */
const longestQuotation = 7;

/**
 * Quote marks of running text without a partner, one span each. A quotation over several paragraphs, each of which opens
 * a mark and only the last closes one, or which a single pair holds, is no fault.
 */
export function findUnpairedMarks({ text, lines }: Document): readonly Span[] {
  const shadow = shadowOf(text);
  const read = lines.map((line): MarkedLine => {
    const span = shadow.fromSource(line);
    return { line, start: span.start, marked: pairMarks(shadow.text, span) };
  });
  const closers = new Set<Marked>();
  const result: Span[] = [];
  for (const [at, { line, marked }] of read.entries()) {
    const open = marked.at(-1);
    if (!open || open.closed) continue;
    const closer = continuation(read.slice(at + 1, at + 1 + longestQuotation));
    if (closer === null && isText(line)) result.push(shadow.toSource({ start: open.start, end: open.start + 1 }));
    else if (closer) closers.add(closer);
  }
  for (const { line, marked } of read)
    for (const one of marked)
      if (one.closed && !one.opened && !closers.has(one) && isText(line))
        result.push(shadow.toSource({ start: one.end - 1, end: one.end }));
  return result.sort((a, b) => a.start - b.start);
}

interface MarkedLine {
  readonly line: Line;
  /** In the shadow. */
  readonly start: number;
  readonly marked: readonly Marked[];
}

/** The stretch that goes on with a quotation the line before left open; null where none does. */
function continuation(following: readonly MarkedLine[]): Marked | null {
  for (const [at, { start, marked }] of following.entries()) {
    const [first] = marked;
    if (!first) continue;
    if (!first.opened) return first;
    return at === 0 && first.start === start ? first : null;
  }
  return null;
}

function isText({ role }: Line): boolean {
  return role !== "boilerplate" && role !== "credit";
}
