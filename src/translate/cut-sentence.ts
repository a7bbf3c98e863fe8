import { overlaps, slice, type Document, type Quotation, type Span } from "../core/index.js";
import { cutFrame, isTemplate } from "./frame.js";
import type { Piece } from "./piece.js";
import type { SpokenPart } from "./spoken.js";

const dashes = "–—―‒−\\-";
/** – Перебуваю…: what may stand before a sentence's first word and is no part of what is said. */
const openingDash = new RegExp(`^[${dashes}•*]+\\s+`, "u");
/** After content: its closing mark, a comma and the dash. */
const afterContent = new RegExp(`^[\\s.,:;?!…]*[»”“"]?[\\s.,:;?!…]*(?:[${dashes}]\\s+)?`, "u");
/** Before content: a colon or comma, the dash and the opening mark. */
const beforeContent = new RegExp(`[\\s.,:;?!…]*(?:\\s[${dashes}])?\\s*[«„“”"]?$`, "u");
const atEnd = /[\s.,:;?!…]*$/u;

/**
 * Cuts a sentence or heading into what is said, which is translated alone, and what stands around it:
 * `– Маємо чіткі директиви, – написав він у Telegram.` has two pieces, content and frame.
 */
export function cutSentence(
  document: Document,
  quotations: readonly Quotation[],
  sentence: Span,
  spoken: readonly SpokenPart[],
): readonly Piece[] {
  if (spoken.length === 0) return [wholeSentence(document, quotations, sentence)];
  const pieces: Piece[] = [];
  let at = sentence.start;
  for (const [index, part] of spoken.entries()) {
    const gap = { start: at, end: part.start };
    pieces.push(...around(document, quotations, gap, index > 0, true, [part, spoken[index - 1]]));
    const { start, end, opens, closes } = part;
    pieces.push({
      role: "content",
      source: { start, end },
      quotation: part.quotation.id,
      template: null,
      opens,
      closes,
    });
    at = part.end;
  }
  pieces.push(...around(document, quotations, { start: at, end: sentence.end }, true, false, [spoken.at(-1)]));
  return pieces;
}

/** The words of a gap beside content, without the marks and punctuation that join them to it. */
function around(
  document: Document,
  quotations: readonly Quotation[],
  gap: Span,
  follows: boolean,
  precedes: boolean,
  neighbours: readonly (SpokenPart | undefined)[],
): readonly Piece[] {
  let text = slice(document.text, gap);
  const lead = (follows ? afterContent : openingDash).exec(text)?.[0].length ?? 0;
  text = text.slice(lead);
  text = text.replace(precedes ? beforeContent : atEnd, "");
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const source = { start: gap.start + lead, end: gap.start + lead + text.length };
  const near = neighbours.flatMap((part) => (part ? [part.quotation] : []));
  const quotation = [...near, ...quotations].find(
    ({ kind, cue, mention }) =>
      kind !== "indirect" && ((cue && overlaps(cue, source)) || (mention && overlaps(mention, source))),
  );
  if (!quotation) return [asText(source)];
  return cutFrame(document, quotation, source, near).map((part) => ({
    ...part,
    role: "frame",
    quotation: quotation.id,
    opens: false,
    closes: false,
  }));
}

/** A sentence in which nobody is quoted word for word; – запитав він., an attribution left by itself, is a frame. */
function wholeSentence(document: Document, quotations: readonly Quotation[], sentence: Span): Piece {
  const text = slice(document.text, sentence);
  const lead = openingDash.exec(text)?.[0].length ?? 0;
  const source = { start: sentence.start + lead, end: sentence.end };
  const words = { start: source.start, end: sentence.start + text.replace(atEnd, "").length };
  for (const quotation of quotations) {
    if (quotation.kind !== "direct" || lead === 0) continue;
    const parts = cutFrame(document, quotation, words);
    const template = parts[0]?.template;
    if (!template || !isTemplate(parts) || parts.length > 1) continue;
    return { role: "frame", source: words, quotation: quotation.id, template, opens: false, closes: false };
  }
  return asText(source.start < source.end ? source : sentence);
}

function asText(source: Span): Piece {
  return { role: "text", source, template: null, opens: false, closes: false };
}
