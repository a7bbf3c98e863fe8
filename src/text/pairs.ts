import type { Span } from "../core/index.js";
import { closingMarks, eitherMarks, openingMarks } from "./marks.js";

/** Words between quote marks; only the outermost pair counts. */
export interface Marked {
  /** Place of the opening mark; equal to `inner.start` where it is missing. */
  readonly start: number;
  /** End of the closing mark; equal to `inner.end` where it is missing. */
  readonly end: number;
  readonly inner: Span;
  /** Whether a closing mark was found in the same line. */
  readonly closed: boolean;
  /** Whether an opening mark was found in the same line. */
  readonly opened: boolean;
}

interface Open {
  readonly at: number;
  readonly mark: string;
}

/** Closing marks that may end what each opening mark began; a straight mark ends only a straight one. */
const partners: Readonly<Record<string, string>> = {
  "«": "»",
  "„": '“”"',
  "‟": '“”"',
  "“": '”"',
  "”": "”",
  '"': '"',
  "″": "″",
  "‹": "›",
  "‚": "‘’",
};

/** Any quote mark but the single ‚, which is more often a comma. */
const pairing = new RegExp(`(?!‚)[${[...openingMarks, ...closingMarks, ...eitherMarks].join("")}]`, "gu");

/** Outermost quoted stretches of one line, in order; a mark without its partner is recovered to the line's end. */
export function pairMarks(text: string, line: Span): readonly Marked[] {
  const result: Marked[] = [];
  const stack: Open[] = [];
  let resumed = line.start;
  for (const { 0: mark, index } of text.slice(line.start, line.end).matchAll(pairing)) {
    const at = line.start + index;
    const partner = findPartner(stack, mark, text, at, line);
    if (partner >= 0) {
      const open = stack[partner];
      stack.length = partner;
      if (stack.length === 0 && open) {
        result.push({
          start: open.at,
          end: at + 1,
          inner: { start: open.at + 1, end: at },
          closed: true,
          opened: true,
        });
        resumed = at + 1;
      }
    } else if (opensHere(text, at, line, mark)) {
      stack.push({ at, mark });
    } else if (stack.length === 0) {
      result.push({ start: resumed, end: at + 1, inner: { start: resumed, end: at }, closed: true, opened: false });
      resumed = at + 1;
    }
  }
  const [open] = stack;
  if (open)
    result.push({
      start: open.at,
      end: line.end,
      inner: { start: open.at + 1, end: line.end },
      closed: false,
      opened: true,
    });
  return result;
}

/** Index in the stack of the mark that this one closes, -1 where it closes none. */
function findPartner(stack: readonly Open[], mark: string, text: string, at: number, line: Span): number {
  if (openingMarks.has(mark)) return -1;
  const lowest = Math.max(0, stack.length - maximumNesting);
  for (let index = stack.length - 1; index >= lowest; index--) {
    const open = stack[index];
    if (!open || !partners[open.mark]?.includes(mark)) continue;
    if (closingMarks.has(mark)) return index;
    if (!looksOpening(text, at, line) || looksClosing(text, at, line)) return index;
  }
  return -1;
}

/** Deeper nesting than this is damage, not style. */
const maximumNesting = 4;

function opensHere(text: string, at: number, line: Span, mark: string): boolean {
  if (openingMarks.has(mark)) return true;
  return !closingMarks.has(mark) && looksOpening(text, at, line);
}

function looksOpening(text: string, at: number, line: Span): boolean {
  const before = at > line.start ? text.charAt(at - 1) : " ";
  const after = at + 1 < line.end ? text.charAt(at + 1) : " ";
  return /[\s([–«„“"]/u.test(before) && !/[\s,.;:!?…)\]–]/u.test(after);
}

function looksClosing(text: string, at: number, line: Span): boolean {
  const before = at > line.start ? text.charAt(at - 1) : " ";
  return !/[\s([]/u.test(before) && !/[\p{L}\p{N}]/u.test(at + 1 < line.end ? text.charAt(at + 1) : " ");
}
