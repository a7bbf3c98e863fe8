import { contains, slice, trim, type Document, type Quotation, type Span } from "../core/index.js";

/** The part of a verbatim quotation's content that lies in one sentence or heading. */
export interface SpokenPart extends Span {
  readonly quotation: Quotation;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** All that may lie between two stretches of a quotation that runs on in the next paragraph. */
const onlyMarks = /^[\s«»„“”‟"'–—―\-.?!…]*$/u;

/**
 * Cuts the content of direct and mixed quotations at the bounds of `units`, which are in order and disjoint.
 * As English wants it, a mark opens where a stretch begins and again with every paragraph, and closes only
 * where the quotation is broken off or ends. Stretches within another quotation's content are left out.
 */
export function findSpoken(
  document: Document,
  quotations: readonly Quotation[],
  units: readonly (Span & { readonly line: number })[],
): readonly SpokenPart[] {
  const verbatim = quotations.filter((quotation) => quotation.kind !== "indirect");
  const stretches = verbatim.flatMap(({ content }) => content);
  const claimed = verbatim
    .flatMap((quotation) => {
      const parts = quotation.content
        .filter((span) => !stretches.some((other) => other !== span && isOuter(other, span)))
        .flatMap((span) => cutAt(document, span, units));
      return parts.map((part, at): SpokenPart => {
        const [before, after] = [parts[at - 1], parts[at + 1]];
        return {
          start: part.start,
          end: part.end,
          quotation,
          opens: !before || before.line !== part.line || !runsOn(document, before, part),
          closes: !after || !runsOn(document, part, after),
        };
      });
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutOverlaps(document, claimed);
}

/** Of words that two quotations claim, the first has them. */
function withoutOverlaps(document: Document, parts: readonly SpokenPart[]): readonly SpokenPart[] {
  const kept: SpokenPart[] = [];
  let taken = 0;
  for (const part of parts) {
    const free = trim(document.text, { start: Math.max(part.start, taken), end: part.end });
    if (free.start >= free.end) continue;
    kept.push({ ...part, ...free });
    taken = part.end;
  }
  return kept;
}

function isOuter(outer: Span, inner: Span): boolean {
  return contains(outer, inner) && outer.end - outer.start > inner.end - inner.start;
}

function cutAt(
  document: Document,
  span: Span,
  units: readonly (Span & { readonly line: number })[],
): readonly (Span & { readonly line: number; readonly stretch: Span })[] {
  return units.flatMap((unit) => {
    const part = { start: Math.max(span.start, unit.start), end: Math.min(span.end, unit.end) };
    if (part.start >= part.end) return [];
    const trimmed = trim(document.text, part);
    return trimmed.start < trimmed.end ? [{ ...trimmed, line: unit.line, stretch: span }] : [];
  });
}

/** «…миру. Маємо…»: whether the words go on without anybody else's between. A second stretch in the same line was interrupted. */
function runsOn(
  document: Document,
  before: Span & { readonly line: number; readonly stretch: Span },
  after: Span & { readonly line: number; readonly stretch: Span },
): boolean {
  if (before.stretch === after.stretch) return true;
  return before.line !== after.line && onlyMarks.test(slice(document.text, { start: before.end, end: after.start }));
}
