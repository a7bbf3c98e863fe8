import { slice, type Document, type Span } from "../core/index.js";
import { shadowOf } from "../text/index.js";

/** Punctuation and space at the ends of a stretch. */
const edges = /^[\s,.:;–—-]+|[\s,.:;–—-]+$/gu;

/** Text in its normalised form, with single spaces and nothing but words at its ends. */
export function normalise(text: string): string {
  return shadowOf(text).text.replace(/\s+/gu, " ").replace(edges, "");
}

/** The span without punctuation and space at its ends. */
export function trimEdges(document: Document, span: Span): Span {
  const text = slice(document.text, span);
  const start = span.start + (/^[\s,.:;–—-]*/u.exec(text)?.[0].length ?? 0);
  return { start, end: start + text.replace(edges, "").length };
}
