import type { ArticleNote, Passage, PassageLanguage } from "../../core/index.js";
import { judgeLine, type LineLanguage } from "./judge-line.js";

/** The lines of a text that are not plain Ukrainian, and what a reader should know of them. */
export interface Passages {
  readonly passages: readonly Passage[];
  readonly notes: readonly ArticleNote[];
  /** Share of the letters that stand in lines of other languages, 0 to 1. */
  readonly foreignShare: number;
  /** Those languages, in English. */
  readonly foreignLanguages: string;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: LineLanguage | null;
}

const plain: LineLanguage = { language: "uk" };

/** Judges each line by itself; one that says too little of itself is of the language that stands on both sides of it. */
export async function findPassages(text: string): Promise<Passages> {
  const lines: Line[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/gu)) {
    if (/\S/u.test(line))
      lines.push({ start: index, end: index + line.length, text: line, language: await judgeLine(line) });
  }
  const languages = lines.map(({ language }) => language);
  const [before, after] = [carried(languages), carried(languages.toReversed()).toReversed()];
  const settled = lines.map((line, at) => ({ ...line, language: line.language ?? shared(before[at], after[at]) }));
  const passages: Passage[] = [];
  settled.forEach(({ start, end, language: { language, variety } }, at) => {
    if (language === "uk" && variety === undefined) return;
    const last = passages.at(-1);
    const previous = settled[at - 1]?.language;
    const goesOn = last && previous?.language === language && previous.variety === variety;
    if (goesOn) passages[passages.length - 1] = { ...last, end };
    else passages.push({ start, end, language, ...(variety !== undefined && { variety }) });
  });
  const foreign = settled.filter(({ language: { language } }) => language !== "uk");
  const letters = lettersIn(settled);
  return {
    passages,
    notes: notesOf(settled.map(({ language }) => language)),
    foreignShare: letters === 0 ? 0 : lettersIn(foreign) / letters,
    foreignLanguages: namesOf(foreign.map(({ language }) => language)),
  };
}

/** Each line's language, or that of the last line before it that shows one. */
function carried(languages: readonly (LineLanguage | null)[]): readonly (LineLanguage | null)[] {
  let last: LineLanguage | null = null;
  return languages.map((language) => (last = language ?? last));
}

/** The language of the lines on both sides, where they agree; else plain Ukrainian. */
function shared(before: LineLanguage | null | undefined, after: LineLanguage | null | undefined): LineLanguage {
  return before && before.language === after?.language ? { language: before.language } : plain;
}

const names: Readonly<Record<PassageLanguage, string>> = {
  uk: "Ukrainian",
  ru: "Russian",
  en: "English",
  other: "another language",
};

function notesOf(languages: readonly LineLanguage[]): readonly ArticleNote[] {
  const notes: ArticleNote[] = [];
  const foreign = languages.filter(({ language }) => language !== "uk");
  if (foreign.length > 0) {
    const message = `${lineCount(foreign.length)} in ${namesOf(foreign)}, not translated.`;
    notes.push({ code: "foreign-passages", message });
  }
  const latin = languages.filter(({ variety }) => variety === "transliterated");
  if (latin.length > 0) {
    const message = `${lineCount(latin.length)} in Ukrainian with Latin letters, not translated.`;
    notes.push({ code: "transliterated", message });
  }
  const mixed = languages.filter(({ variety }) => variety === "surzhyk");
  if (mixed.length > 0) {
    const words = [...new Set(mixed.flatMap(({ evidence = [] }) => evidence))].map((word) => `«${word}»`).join(", ");
    notes.push({ code: "surzhyk", message: `${lineCount(mixed.length)} in a mixture with Russian: ${words}.` });
  }
  return notes;
}

function namesOf(languages: readonly LineLanguage[]): string {
  return [...new Set(languages.map(({ language }) => names[language]))].join(" and ");
}

function lettersIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

function lineCount(count: number): string {
  return count === 1 ? "1 line is" : `${count} lines are`;
}
