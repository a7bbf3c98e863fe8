import type { Span } from "../core/index.js";
import { foldCharacters, type Folded } from "./fold.js";
import { settleMarks } from "./settle-marks.js";
import { settleScripts } from "./settle-scripts.js";

/** A text normalised for matching, with the way back to the text itself. */
export interface Shadow {
  readonly text: string;
  /** The stretch of the source that the shadow's span stands for; characters that the shadow leaves out at its ends are not in it. */
  toSource(span: Span): Span;
  /** The smallest stretch of the shadow that stands for everything in the source's span. */
  fromSource(span: Span): Span;
}

/**
 * Normalises a text for matching, so that each of these has one form:
 * composition (NFC; stress marks, soft hyphens and zero-width characters go), spaces of any
 * width (plain space), apostrophes within words (`'`), dashes that stand as dashes (`–`;
 * the hyphen within a word, the suspended one of «дво- та трикімнатні» and the minus sign stay)
 * and look-alike letters of the other script within a word. Quote marks and line breaks stay.
 */
export function shadowOf(source: string): Shadow {
  const folded = foldCharacters(source);
  return new OffsetShadow(settleScripts(settleMarks(folded.text)), folded, source.length);
}

class OffsetShadow implements Shadow {
  constructor(
    readonly text: string,
    private readonly map: Folded,
    private readonly sourceLength: number,
  ) {}

  toSource(span: Span): Span {
    const start = this.startOf(span.start);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: Math.max(start, this.map.ends[Math.min(span.end, this.text.length) - 1] ?? 0) };
  }

  fromSource(span: Span): Span {
    const start = firstAbove(this.map.ends, span.start);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: Math.max(start, firstAbove(this.map.starts, span.end - 1)) };
  }

  private startOf(at: number): number {
    return this.map.starts[Math.max(0, at)] ?? this.sourceLength;
  }
}

/** Index of the first value above `limit` in a sorted list; its length if there is none. */
function firstAbove(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
