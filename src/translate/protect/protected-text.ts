import { slice, type Document, type Span } from "../../core/index.js";
import { shadowOf } from "../../text/index.js";
import { guillemets } from "../marks.js";
import type { Item, StandIn } from "./item.js";

/** A text for the model in which items can be replaced: a stretch more than items, by turns. */
export interface ProtectedText {
  readonly stretches: readonly string[];
  readonly items: readonly Item[];
  /** Whether it is a sentence but for its stop. */
  readonly unstopped: boolean;
}

/** Normalised, so that look-alike letters and odd apostrophes do no harm. */
export function protectText(document: Document, source: Span, items: readonly Item[], content: boolean): ProtectedText {
  const stretches: string[] = [];
  let at = source.start;
  for (const item of items) {
    stretches.push(normalise(document, { start: at, end: item.source.start }));
    at = item.source.end;
  }
  stretches.push(normalise(document, { start: at, end: source.end }));
  const whole = slice(document.text, source).trim();
  return { stretches, items, unstopped: content && /^\p{Lu}/u.test(whole) && !/[.?!…»]$/u.test(whole) };
}

/** The text with these words in the items' places, as the model reads it. */
export function writeProtected(text: ProtectedText, words: readonly Pick<StandIn, "uk">[]): string {
  const joined = text.stretches
    .map((stretch, at) => stretch + (at < text.items.length ? (words[at]?.uk ?? "") : ""))
    .join("");
  const read = guillemets(joined.replace(/\s+/gu, " ").trim());
  return text.unstopped ? `${read}.` : read;
}

/** The text as it is, without stand-ins. */
export function writeBare(document: Document, text: ProtectedText): string {
  return writeProtected(
    text,
    text.items.map(({ source }) => ({ uk: normalise(document, source) })),
  );
}

function normalise(document: Document, span: Span): string {
  return shadowOf(slice(document.text, span)).text;
}
