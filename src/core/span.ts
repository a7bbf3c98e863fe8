/** A half-open range `[start, end)` of UTF-16 code units in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The part of `text` that `span` covers, byte for byte. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function length(span: Span): number {
  return span.end - span.start;
}

/** Whether `inner` lies wholly within `outer`; every span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span without the white space at its ends; an all-white span collapses to its start. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isWhite(text, end - 1)) end--;
  while (start < end && isWhite(text, start)) start++;
  return { start, end };
}

/** The stretches between consecutive spans, with those before the first and after the last; spans must be sorted and disjoint. */
export function gaps(spans: readonly Span[], whole: Span): readonly Span[] {
  const result: Span[] = [];
  let at = whole.start;
  for (const span of spans) {
    if (span.start > at) result.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < whole.end) result.push({ start: at, end: whole.end });
  return result;
}

function isWhite(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}
