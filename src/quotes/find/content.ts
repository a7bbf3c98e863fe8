import { trim, type Span } from "../../core/index.js";

/** The span without the spaces, commas and dashes at its ends. */
export function bare(text: string, span: Span): Span {
  let { start, end } = trim(text, span);
  while (start < end && /[\s,;:–—-]/u.test(text.charAt(start)) && !/^-\d/u.test(text.slice(start, start + 2))) start++;
  while (end > start && /[\s,;:–—-]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The clause without its final full stop (an ellipsis, question or exclamation mark stays). */
export function withoutStop(text: string, span: Span): Span {
  const { start, end } = bare(text, span);
  const stop = text.charAt(end - 1) === "." && text.charAt(end - 2) !== ".";
  return stop ? bare(text, { start, end: end - 1 }) : { start, end };
}

/** Number of words in a stretch of text. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
