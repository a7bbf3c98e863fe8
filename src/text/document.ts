import { trim, type Document, type Line, type LineRole, type Sentence, type Span } from "../core/index.js";
import { findLines, type LineOptions } from "./lines.js";
import { sentenceBreaks } from "./sentences.js";
import { shadowOf, type Shadow } from "./shadow.js";
import { findTokens } from "./tokens.js";

/** Roles whose lines are running text and have sentences. */
export const runningRoles: ReadonlySet<LineRole> = new Set(["lead", "body", "list", "question"]);

/** Classifies the lines of a text and finds its sentences and tokens. Takes any string and never throws. */
export function buildDocument(text: string, options: LineOptions = {}): Document {
  const shadow = shadowOf(text);
  const lines = findLines(text, shadow, options);
  const sentences: Sentence[] = [];
  for (const line of lines) {
    if (!runningRoles.has(line.role)) continue;
    for (const { start, end } of sentencesOf(text, shadow, line))
      sentences.push({ start, end, line: line.index, index: sentences.length });
  }
  return { text, language: "uk", lines, sentences, tokens: findTokens(text, lines) };
}

function sentencesOf(text: string, shadow: Shadow, line: Line): readonly Span[] {
  const inShadow = shadow.fromSource(line);
  const breaks = sentenceBreaks(shadow.text.slice(inShadow.start, inShadow.end)).map(
    (at) => shadow.toSource({ start: inShadow.start + at, end: inShadow.start + at }).start,
  );
  const starts = [line.start, ...breaks];
  return starts.map((start, at) => trim(text, { start, end: starts[at + 1] ?? line.end }));
}
