import type { LineRole } from "../../core/index.js";

/** A non-blank line as the rules see it: its shadow without outer white space. */
export interface LineView {
  readonly text: string;
  readonly words: number;
  /** Whether it ends as a sentence or an item of a list does: . ! ? … ; : or a comma, quote marks, brackets and emoji aside. */
  readonly ended: boolean;
}

/** What the rules may know: all lines of the article, and what came with it. */
export interface ArticleLines {
  readonly lines: readonly LineView[];
  /** Shadow of the title where the article states one apart from its text. */
  readonly title: string | null;
  /** Phrases, in lower case, that mark a line as boilerplate wherever they stand in it. */
  readonly boilerplate: readonly string[];
}

/** Says what a line is for, or null to leave it to the next rule; `roles` holds what is decided so far. */
export type LineJudge = (at: number, roles: readonly (LineRole | null)[]) => LineRole | null;

/** Looks at an article once, then judges its lines. */
export type LineRule = (article: ArticleLines) => LineJudge;

/** Longest line, in words, that can be a sub-head, a credit or a promotion. Set on the gold articles. */
export const shortLineWords = 14;

/** Characters at each end of a line that the rules look at: no rule concerns the middle of a long paragraph. */
const viewedEnd = 500;

const emoji = "[\\s\\p{Extended_Pictographic}\\p{Regional_Indicator}\\p{Emoji_Modifier}\\p{Variation_Selector}]";

/** The end of a sentence, or the emoji that posts put in its place: «Ніхто не виходить 😭❤️». */
const ending = new RegExp(`[.!?…;:,][»”“")\\]]*${emoji}*$|\\p{Extended_Pictographic}${emoji}*$`, "u");

export function viewOf(whole: string): LineView {
  const text = whole.length <= 2 * viewedEnd ? whole : whole.slice(0, viewedEnd) + whole.slice(-viewedEnd);
  return {
    text,
    words: countWords(text),
    ended: ending.test(text),
  };
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** «– Скільки коштує одна така школа?» */
export function opensWithDash(text: string): boolean {
  return /^[–-]\s*(?!\d)/u.test(text);
}

/** «1. Бджоли в місті – це безпечно?»; the minutes of a live report («11:02.») are no item numbers. */
export function itemNumber(text: string): number | null {
  const number = /^(\d{1,2})[.)]\s/u.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

export function endsAsQuestion(text: string): boolean {
  return /\?(?:\.\.|…)?[»”"“)]*$/u.test(text);
}

/** One to four capitalised words and nothing else: «Остап Вербицький», «AFP». */
export function isBareName(text: string): boolean {
  return /^\p{Lu}[\p{L}'-]*\.?(?:\s\p{Lu}[\p{L}'-]*){0,3}$/u.test(text);
}
