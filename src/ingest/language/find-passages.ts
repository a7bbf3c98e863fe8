import type { ArticleNote, Passage, PassageLanguage } from "../../core/index.js";
import { judgeLine, type LineLanguage } from "./judge-line.js";

/** The lines of a text that are not plain Ukrainian, and what a reader should know of them. */
export interface Passages {
  readonly passages: readonly Passage[];
  readonly notes: readonly ArticleNote[];
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
  return { passages, notes: notesOf(settled.map(({ language }) => language)) };
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
    const which = [...new Set(foreign.map(({ language }) => names[language]))].join(" and ");
    notes.push({ code: "foreign-passages", message: `${lineCount(foreign.length)} in ${which}, not translated.` });
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

function lineCount(count: number): string {
  return count === 1 ? "1 line is" : `${count} lines are`;
}
