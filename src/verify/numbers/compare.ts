import { english, ukrainian } from "./styles.js";
import { readRoman } from "./roman.js";
import { readNumbers, type NumberMention } from "./values.js";
import { readEnglishWords, readUkrainianWords } from "./words.js";

/** Hours of the afternoon may be told on a twelve-hour clock, where the English says p.m. */
const halfDay = 12;

/** «помер на 88-му році» → at the age of 87. */
const yearOfLife = /(?<!\p{L})на (\d{1,3})-(?:му|ому|м) році/giu;

/** Numbers that one side has and the other has not, as written. */
export interface NumberDifference {
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** Compares the numbers of two texts, whether in digits, in words or Roman. */
export function compareNumbers(uk: string, en: string): NumberDifference {
  const [own, other] = [readUkrainian(uk), readEnglish(en)];
  const lifeYears = new Set(
    [...uk.matchAll(yearOfLife)].flatMap(([, year = ""]) => (isIn(other.values)(Number(year) - 1) ? [year] : [])),
  );
  const onClock = /\b[ap]\.?m\b/iu.test(en) || /\b(?:noon|midnight)\b/iu.test(en);
  const afternoon = /\bp\.?m\b/iu.test(en);
  return {
    lost: own.told
      .filter(({ written, values }) => {
        if (onClock && /^0+$/u.test(written)) return false; // о 20:00 → at 8 p.m.
        if (lifeYears.has(written)) return false;
        if (onClock && (written === "12" || written === "00") && !afternoon) return false;
        return ![...values, ...(afternoon ? values.map((value) => value - halfDay) : [])].some(isIn(other.values));
      })
      .map(({ written }) => written),
    added: other.told
      .filter(
        ({ written, values }) =>
          !/^0+$/u.test(written) && // о четвертій → 4:00
          ![...values, ...(afternoon ? values.map((value) => value + halfDay) : [])].some(isIn(own.values)),
      )
      .map(({ written }) => written),
  };
}

interface Numbers {
  /** Numbers that the other side must have. */
  readonly told: readonly NumberMention[];
  /** Everything that supports a number of the other side. */
  readonly values: readonly number[];
}

function readUkrainian(text: string): Numbers {
  const digits = readNumbers(text, ukrainian);
  const words = readUkrainianWords(text.replace(/[’ʼ]/gu, "'"));
  const years = [...text.matchAll(yearOfLife)].map(([, year]) => Number(year) - 1);
  const roman = readRoman(text);
  const told = [...digits, ...words.told, ...roman.filter(({ written }) => written.length > 1)];
  return { told, values: [...[...told, ...roman].flatMap(({ values }) => values), ...words.possible, ...years] };
}

function readEnglish(text: string): Numbers {
  const digits = readNumbers(text, english);
  const words = readEnglishWords(text);
  const told = [...digits, ...words.told];
  return { told, values: [...[...told, ...readRoman(text)].flatMap(({ values }) => values), ...words.possible] };
}

function isIn(values: readonly number[]): (value: number) => boolean {
  return (value) =>
    values.some((other) => Math.abs(value - other) <= 1e-9 * Math.max(Math.abs(value), Math.abs(other)));
}
