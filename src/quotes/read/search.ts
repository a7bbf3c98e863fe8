import type { Span } from "../../core/index.js";

/** Index of the first span that starts at `place` or later; the length where none does. Spans are in order. */
export function firstFrom(spans: readonly Span[], place: number): number {
  return partition(spans, (span) => span.start >= place);
}

/** Index of the first span that ends after `place`; the length where none does. Spans are in order and disjoint. */
export function firstEndingAfter(spans: readonly Span[], place: number): number {
  return partition(spans, (span) => span.end > place);
}

/** Those of the ordered, disjoint spans that share a place with `whole`. */
export function slicesWithin<S extends Span>(spans: readonly S[], whole: Span): readonly S[] {
  return spans.slice(firstEndingAfter(spans, whole.start), firstFrom(spans, whole.end));
}

/** The span that holds the place, if any. */
export function holding<S extends Span>(spans: readonly S[], place: number): S | undefined {
  const found = spans[firstEndingAfter(spans, place)];
  return found && found.start <= place ? found : undefined;
}

function partition(spans: readonly Span[], test: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && test(span)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Spans by the block of text they touch, so that a place is looked up in constant time. */
export class SpanIndex<V> {
  private readonly blocks = new Map<number, { readonly span: Span; readonly value: V }[]>();

  add(span: Span, value: V): void {
    for (let block = blockOf(span.start); block <= blockOf(Math.max(span.start, span.end - 1)); block++) {
      const known = this.blocks.get(block);
      if (known) known.push({ span, value });
      else this.blocks.set(block, [{ span, value }]);
    }
  }

  /** A value whose span shares a place with the given one. */
  find(span: Span, test: (value: V) => boolean = () => true): V | undefined {
    for (let block = blockOf(span.start); block <= blockOf(Math.max(span.start, span.end - 1)); block++) {
      const hit = this.blocks
        .get(block)
        ?.find((one) => one.span.start < span.end && span.start < one.span.end && test(one.value));
      if (hit) return hit.value;
    }
    return undefined;
  }
}

const blockSize = 256;

function blockOf(place: number): number {
  return Math.floor(place / blockSize);
}
