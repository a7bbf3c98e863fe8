import type { Span } from "../core/index.js";
import {
  beforeNumber,
  neverEnding,
  neverEndingAfterWord,
  sentenceOpeners,
  timeOpeners,
  years,
} from "./abbreviations.js";

/** Longest phrase of time, in words, that a year's «р.» does not end. Set on the gold articles. */
const openingWords = 5;

/** Characters on each side of a gap that its rules look at. */
const contextLength = 120;

/** White space, but not after a letter, a number or a mark within a sentence. */
const gap = /\s(?<![\p{L}\p{N}\s,;:–].)\s*(?=\S)/gu;
/** An end mark before a gap, with the quote marks and brackets that close after it, and emoji. */
const endMark =
  /(?<mark>[.!?…]+)(?<closed>(?:[»”"“)\]]+[.…]*)?)[\s\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Variation_Selector}]*$/u;
/** The search begins at the end: what the lookbehind takes is read backwards. */
const wordAtEnd = /$(?<=([\p{L}\p{M}'-]+))/u;
const capitalAhead = /^[«„“"‘'([]*\s?[\p{Lu}\p{N}№€$£@+−]/u;
const quoteAhead = /^[«„“"]\p{Ll}/u;
const dashAhead = /^–\s*/u;

/**
 * Where the sentences of one line begin, after the first: offsets into `line`, which is a shadow.
 * A sentence ends at . ! ? … before a capital letter or a number; an attribution that goes on
 * («…!» – сказав він), an abbreviation and an initial do not end one. A dash that leads the next
 * part of a speech («– Люди мають побачити») begins the new sentence.
 */
export function sentenceBreaks(line: string): readonly number[] {
  const breaks: number[] = [];
  for (const { index, 0: white } of line.matchAll(gap)) {
    const start = breaks.at(-1) ?? 0;
    const from = Math.max(start, index - contextLength);
    const match = endMark.exec(line.slice(from, index));
    if (!match) continue;
    const { mark = "", closed = "" } = match.groups ?? {};
    const before = line.slice(from, from + match.index);
    const after = line.slice(index + white.length, index + white.length + contextLength);
    const ends = mark === "." && closed === "" ? endsAtDot(before, after) : endsAtMark(before, closed, after);
    if (ends) breaks.push(index + white.length);
  }
  return breaks;
}

/** The sentences of one line of a shadow, without the white space between them. */
export function splitSentences(line: string): readonly Span[] {
  const starts = [0, ...sentenceBreaks(line)];
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? line.length;
    return { start, end: start + line.slice(start, end).trimEnd().length };
  });
}

// «…правоохоронці?» Багрій-Левченко передає…»; «?» – каже вона» and «(?) Далі» go on
function endsAtMark(before: string, closed: string, after: string): boolean {
  if (/^[)\]]/u.test(closed) && /[([]$/u.test(before)) return false;
  if (dashAhead.test(after)) return !/[»”“"]/u.test(closed) && capitalAhead.test(after.replace(dashAhead, ""));
  return capitalAhead.test(after) || (closed.includes(".") && quoteAhead.test(after));
}

function endsAtDot(before: string, after: string): boolean {
  const rest = after.replace(dashAhead, "");
  if (!capitalAhead.test(rest) && !quoteAhead.test(rest)) return false;
  const word = wordAtEnd.exec(before)?.[1] ?? "";
  // «1. Бджоли в місті», «11:02. Брифінг розпочинає»
  if (word === "") return !/^(?:\d{1,3}|\d{1,2}[:.]\d\d)$/u.test(before);
  const last = word.slice(word.lastIndexOf("-") + 1);
  // «буд. 30А. Замість квітів», «+3 °C. У Карпатах»
  if (/[\d°]\s?\p{Lu}$/u.test(before)) return true;
  if (/^\p{Lu}$/u.test(last)) return endsAfterInitial(before, rest);
  return !goesOnAfter(word.toLowerCase(), before, rest);
}

function goesOnAfter(word: string, before: string, rest: string): boolean {
  const context = before.slice(0, before.length - word.length);
  const measured = /(?:\d|\b[IVXLC]+|млн\.?|млрд\.?|тис\.?|кв\.|куб\.)\s*$/u.test(context);
  // «і т. д.», «до н. е.», «с. р.»
  const formula = /(?:^|\s)[тнс]\.\s*$/u.test(context);
  if (!measured && !formula && neverEndingAfterWord.has(word)) return true;
  // «за ст. 190 КК», «355 млн дол. США»
  if ((beforeNumber.has(word) && /^\d/u.test(rest)) || (word === "дол" && rest.startsWith("США"))) return true;
  if (neverEnding.has(word) || neverEnding.has(word.slice(word.lastIndexOf("-") + 1))) return true;
  return years.has(word) && opensSentence(before);
}

function opensSentence(before: string): boolean {
  const words = before.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= openingWords && timeOpeners.has(words[0] ?? "");
}

// «А. Р. Лісовий», «Ж.-П. Ренар» go on; «Марія Ц. Вона», «у соцмережі Х. Кислиця» end
function endsAfterInitial(before: string, rest: string): boolean {
  if (/(?:мереж|платформ|вітамін|гепатит|категорі|груп|план)\p{L}* \p{Lu}$/u.test(before)) return true;
  const next = /^[«„“"([]*([\p{L}'-]+)(?!\.)(?=\s|,|$)/u.exec(rest)?.[1];
  if (next === undefined || !/\p{Lu}[\p{L}'-]+\s(?:\p{Lu}\.\s?)*\p{Lu}$/u.test(before)) return false;
  return sentenceOpeners.has(next.toLowerCase());
}
