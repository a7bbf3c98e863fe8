import { trim, type Line, type Span } from "../core/index.js";
import { viewOf } from "./lines/article-lines.js";
import { rolesOf } from "./lines/chain.js";
import { statedRoles, type Markup } from "./lines/stated-roles.js";
import { shadowOf, type Shadow } from "./shadow.js";

export interface LineOptions extends Markup {
  /** The article's title, where its source states one apart from the text. */
  readonly title?: string;
  /** Lines that contain one of these phrases, in any case, are boilerplate. */
  readonly boilerplate?: readonly string[];
}

/** The non-blank lines of a text with their roles. */
export function findLines(text: string, shadow: Shadow, options: LineOptions = {}): readonly Line[] {
  const spans = splitLines(text);
  const shadowText = (span: Span): string => {
    const { start, end } = shadow.fromSource(span);
    return shadow.text.slice(start, end).trim();
  };
  const title = options.title === undefined ? "" : shadowOf(options.title).text.trim();
  const article = {
    lines: spans.map((span) => viewOf(shadowText(span))),
    title: title === "" ? null : title,
    boilerplate: (options.boilerplate ?? [])
      .map((phrase) => shadowOf(phrase).text.trim().toLowerCase())
      .filter(Boolean),
  };
  const roles = rolesOf(article, statedRoles(spans, text, options));
  return spans.map((span, index) => ({ start: span.start, end: span.end, index, role: roles[index] ?? "body" }));
}

function splitLines(text: string): readonly Span[] {
  const physical = [...text.matchAll(/[^\n\r\u2028\u2029]+/gu)];
  return physical
    .map((match) => trim(text, { start: match.index, end: match.index + match[0].length }))
    .filter((span) => span.end > span.start);
}
