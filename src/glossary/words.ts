import type { Span } from "../core/index.js";
import { shadowOf, type Shadow } from "../text/index.js";

/** A word of the shadow. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** Whether nothing but spaces lies before it and the word before. */
  readonly joined: boolean;
}

const anyWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['-][\p{L}\p{M}\p{N}]+)*/gu;

export function wordsOf(shadow: Shadow): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: text, index } of shadow.text.matchAll(anyWord)) {
    const joined = words.length > 0 && /^[ \t]+$/u.test(shadow.text.slice(end, index));
    end = index + text.length;
    words.push({ text, lower: text.toLowerCase(), joined, start: index, end });
  }
  return words;
}

/** A term's words in the spelling that the shadow has. */
export function wordsOfTerm(term: string): readonly string[] {
  return [...shadowOf(term).text.matchAll(anyWord)].map(({ 0: text }) => text);
}

/** How entries are compared: two of one key are the same term. */
export function keyOf(term: string): string {
  return wordsOfTerm(term).join(" ").toLowerCase();
}
