import { contains, overlaps, slice, type Document, type Quotation, type Span } from "../core/index.js";
import { findFixedParts } from "./frame-subject.js";
import { normalise, trimEdges } from "./frame-text.js";
import { englishPhrase } from "./phrase.js";

/** Part of an attribution: a template's English, or null where the model translates. */
export interface FramePart {
  readonly source: Span;
  readonly template: string | null;
}

/**
 * Cuts an attribution so that its cue keeps its strength and a name its spelling: `написав Кислиця у соцмережі Х`
 * is all template; of `сказав речник бригади Данило Гончар` the role in the middle is for the model.
 */
export function cutFrame(
  document: Document,
  quotation: Quotation,
  frame: Span,
  others: readonly Quotation[] = [],
): readonly FramePart[] {
  const fixed = findFixedParts(document, quotation, frame);
  if (!fixed) return [{ source: frame, template: null }];
  const parts: FramePart[] = [];
  let at = frame.start;
  for (const part of withOtherCues(fixed, others, frame)) {
    parts.push(...stretch(document, { start: at, end: part.source.start }, false), part);
    at = part.source.end;
  }
  parts.push(...stretch(document, { start: at, end: frame.end }, quotation.kind === "mixed"));
  return mergeTemplates(document, parts);
}

/** …, – пояснила тренерка і додала: the cue of the quotation on the other side keeps its strength too. */
function withOtherCues(fixed: readonly FramePart[], others: readonly Quotation[], frame: Span): readonly FramePart[] {
  const cues = others.flatMap(({ cue, polarity }): FramePart[] => {
    if (!cue || polarity !== "affirmed" || !contains(frame, cue)) return [];
    const source = { start: cue.start, end: cue.end };
    return fixed.some((part) => overlaps(part.source, source)) ? [] : [{ source, template: cue.english }];
  });
  return [...fixed, ...cues].sort((a, b) => a.source.start - b.source.start);
}

/** Whether templates cover the whole attribution. */
export function isTemplate(parts: readonly FramePart[]): boolean {
  return parts.every(({ template }) => template !== null);
}

/** What stands between the fixed parts; a phrase of place, and що before words in marks, have English of their own. */
function stretch(document: Document, span: Span, opensClause: boolean): readonly FramePart[] {
  const source = trimEdges(document, span);
  const text = normalise(slice(document.text, source));
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  if (opensClause && text === "що") return [{ source, template: "that" }];
  if (opensClause && / що$/u.test(text)) {
    const conjunction = { start: source.end - "що".length, end: source.end };
    return [
      ...stretch(document, { start: source.start, end: conjunction.start }, false),
      { source: conjunction, template: "that" },
    ];
  }
  return [{ source, template: englishPhrase(text) }];
}

/** Neighbouring templates become one part. */
function mergeTemplates(document: Document, parts: readonly FramePart[]): readonly FramePart[] {
  const merged: FramePart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const between = last ? slice(document.text, { start: last.source.end, end: part.source.start }) : "";
    if (
      last &&
      last.template !== null &&
      part.template !== null &&
      (part.template === "that" || !between.includes(","))
    ) {
      const source = { start: last.source.start, end: part.source.end };
      merged.splice(-1, 1, { source, template: `${last.template} ${part.template}` });
    } else merged.push(part);
  }
  return merged;
}
