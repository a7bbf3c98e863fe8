import type { Span } from "../../core/index.js";

/** Converts UTF-16 spans of one text into spans in Unicode code points, which the W3C selectors count in. */
export function codePointSpans(text: string): (span: Span) => Span {
  // offsets of the second halves of surrogate pairs: every one before an offset makes it one less in code points
  const lowHalves: number[] = [];
  for (let at = 1; at < text.length; at++) if (isPair(text, at)) lowHalves.push(at);
  const convert = (offset: number): number => offset - countBelow(lowHalves, offset);
  return ({ start, end }) => ({ start: convert(start), end: convert(end) });
}

/** Moves an offset that stands within a surrogate pair to the pair's start. */
export function toBoundary(text: string, offset: number): number {
  return isPair(text, offset) ? offset - 1 : offset;
}

function isPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
