import { english, ukrainian } from "./styles.js";
import { readNumbers, type NumberMention } from "./values.js";
import { valuesInEnglishWords, valuesInUkrainianWords } from "./words.js";

/** Hours of the afternoon may be told on a twelve-hour clock, where the English says p.m. */
const halfDay = 12;

/** Numbers of the Ukrainian, as written, that the English does not have in digits or words. */
export function lostNumbers(uk: string, en: string): readonly string[] {
  const there = readNumbers(en, english).flatMap(({ values }) => values);
  const inWords = valuesInEnglishWords(en);
  const afternoon = /\bp\.?m\b/iu.test(en);
  return readNumbers(uk, ukrainian)
    .filter(({ written, values }) => {
      const wanted = afternoon ? [...values, Number(written) - halfDay] : values;
      if (/^0+$/u.test(written) && /\b[ap]\.?m\b/iu.test(en)) return false; // о 20:00 → at 8 p.m.
      return !wanted.some((value) => there.some((other) => same(value, other)) || inWords.has(value));
    })
    .map(({ written }) => written);
}

/** Numbers of the English, as written, that the Ukrainian has neither in digits nor in words. */
export function addedNumbers(uk: string, en: string): readonly string[] {
  const there = readNumbers(uk, ukrainian).flatMap(({ values }) => values);
  const inWords = valuesInUkrainianWords(uk);
  return readNumbers(en, english)
    .filter(({ values }: NumberMention) => {
      const wanted = [...values, ...values.map((value) => value + halfDay)];
      return !wanted.some((value) => there.some((other) => same(value, other)) || inWords.has(value));
    })
    .map(({ written }) => written);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
