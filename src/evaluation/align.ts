import { length, overlaps, type Quotation, type Span } from "../core/index.js";
import type { GoldQuotation } from "./gold/article.js";

/** A gold quotation beside the prediction that covers most of it. */
export interface Pair {
  readonly gold: GoldQuotation;
  readonly predicted: Quotation;
}

export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldQuotation[];
  readonly spurious: readonly Quotation[];
}

/** Pairs each gold quotation with at most one prediction: greatest overlap of content first. */
export function align(gold: readonly GoldQuotation[], predicted: readonly Quotation[]): Alignment {
  const options = gold
    .flatMap((one) =>
      predicted.map((other) => ({ gold: one, predicted: other, shared: sharedLength(one.content, other.content) })),
    )
    .filter((option) => option.shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const pairs: Pair[] = [];
  for (const option of options) {
    if (pairs.some((pair) => pair.gold === option.gold || pair.predicted === option.predicted)) continue;
    pairs.push({ gold: option.gold, predicted: option.predicted });
  }
  return {
    pairs,
    missed: gold.filter((one) => !pairs.some((pair) => pair.gold === one)),
    spurious: predicted.filter((one) => !pairs.some((pair) => pair.predicted === one)),
  };
}

/** Code units that the two lists of spans share. */
export function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b)
      if (overlaps(one, other)) shared += Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared;
}

export function totalLength(spans: readonly Span[]): number {
  return spans.reduce((sum, one) => sum + length(one), 0);
}

export function sameSpan(a: Span | null, b: Span | null): boolean {
  return a === null || b === null ? a === b : a.start === b.start && a.end === b.end;
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((one, at) => sameSpan(one, b[at] ?? null));
}
