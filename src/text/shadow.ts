import type { Span } from "../core/index.js";
import { foldCharacters, type Change } from "./fold.js";
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
  return new OffsetShadow(settleScripts(settleMarks(folded.text)), folded.changes, source.length);
}

class OffsetShadow implements Shadow {
  constructor(
    readonly text: string,
    private readonly changes: readonly Change[],
    private readonly sourceLength: number,
  ) {}

  toSource(span: Span): Span {
    const start = Math.min(this.sourceLength, this.sourceOf(Math.max(0, span.start)).start);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: Math.max(start, this.sourceOf(Math.min(span.end, this.text.length) - 1).end) };
  }

  fromSource(span: Span): Span {
    const start = this.within(this.unitAt(span.start));
    if (span.end <= span.start) return { start, end: start };
    return { start, end: Math.max(start, this.within(this.unitFrom(span.end))) };
  }

  /** What one unit of the shadow stands for. */
  private sourceOf(unit: number): Span {
    const change = this.lastChange(({ folded }) => folded.start <= unit);
    if (change && unit < change.folded.end) return change.source;
    const start = change ? change.source.end + unit - change.folded.end : unit;
    return { start, end: start + 1 };
  }

  /** The first unit of the shadow that stands for something after the place in the source. */
  private unitAt(place: number): number {
    const change = this.lastChange(({ source }) => source.start <= place);
    if (!change) return place;
    return place < change.source.end ? change.folded.start : change.folded.end + place - change.source.end;
  }

  /** The first unit of the shadow all of whose source lies from the place on. */
  private unitFrom(place: number): number {
    const change = this.lastChange(({ source }) => source.start < place);
    return change ? change.folded.end + Math.max(0, place - change.source.end) : place;
  }

  private within(unit: number): number {
    return Math.max(0, Math.min(this.text.length, unit));
  }

  /** The last change that passes the test, which all those before it pass too. */
  private lastChange(test: (change: Change) => boolean): Change | undefined {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const change = this.changes[middle];
      if (change && test(change)) low = middle + 1;
      else high = middle;
    }
    return this.changes[low - 1];
  }
}
