import type { Passage } from "../../core/index.js";
import { detectLanguage } from "./detect.js";
import { englishWords, isRussianWord, isTransliterated, isUkrainianWord, surzhykWords } from "./words.js";

/** What a line is written in. */
export type LineLanguage = Pick<Passage, "language" | "variety"> & {
  /** Words that show a mixture. */
  readonly evidence?: readonly string[];
};

/** Below this many letters a line says too little of itself. */
const fewestLetters = 20;
/** With fewer letters than these the detector guesses. */
const detectorLetters = 30;
/** Share of Cyrillic letters above which a line is read as Cyrillic: a title in Latin letters may take the rest. */
const cyrillicShare = 0.25;
/** Share of English function words in English text; in a list of names or titles there are hardly any. */
const englishShare = 0.12;
const transliteratedShare = 0.15;
/** Words that show surzhyk: one may be a slip or a name. */
const surzhykEvidence = 2;

/** Addresses, names of accounts and hashtags are of no language. */
const unspoken = /https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_]+|\S+@\S+\.\S+/gu;

/** The language of a line; null where it does not show. */
export async function judgeLine(line: string): Promise<LineLanguage | null> {
  const spoken = line.replace(unspoken, " ");
  const text = spoken.toLowerCase();
  const letters = count(text, /\p{L}/gu);
  const cyrillic = count(text, /\p{sc=Cyrl}/gu);
  if (letters < fewestLetters) return null;
  const words = text.match(/[\p{L}’ʼ'-]+/gu) ?? [];
  return cyrillic >= cyrillicShare * letters
    ? judgeCyrillic(text, words, cyrillic)
    : judgeLatin(spoken, words, letters);
}

async function judgeCyrillic(text: string, words: readonly string[], letters: number): Promise<LineLanguage | null> {
  // Belarusian, Serbian, Macedonian
  if (count(text, /[ўјљњћђџќѓ]/gu) > 0) return { language: "other" };
  const own = count(text, /[іїєґ]/gu);
  const foreign = count(text, /[ыэёъ]/gu);
  if (own > foreign) return judgeUkrainian(words);
  const [ukrainian, russian] = [words.filter(isUkrainianWord).length, words.filter(isRussianWord).length];
  if (foreign > own && (count(text, /[ыэё]/gu) > 0 || russian > ukrainian)) return { language: "ru" };
  if (foreign === 0 && ukrainian !== russian) return ukrainian > russian ? judgeUkrainian(words) : { language: "ru" };
  if (letters < detectorLetters) return null;
  const { language } = await detectLanguage(text);
  if (language === "uk") return judgeUkrainian(words);
  return language === "" ? null : { language: language === "ru" ? "ru" : "other" };
}

function judgeUkrainian(words: readonly string[]): LineLanguage {
  const evidence = [...new Set(words.filter((word) => surzhykWords.has(word)))];
  return evidence.length >= surzhykEvidence ? { language: "uk", variety: "surzhyk", evidence } : { language: "uk" };
}

async function judgeLatin(text: string, words: readonly string[], letters: number): Promise<LineLanguage | null> {
  const english = hits(words, (word) => englishWords.has(word));
  const transliterated = hits(words, isTransliterated);
  if (english.distinct >= 2 && english.share >= englishShare && english.share > transliterated.share)
    return { language: "en" };
  if (transliterated.distinct >= 2 && transliterated.share >= transliteratedShare) {
    return { language: "uk", variety: "transliterated" };
  }
  // «Reuters, BBC News, The Guardian»: names are of no language
  if (letters < detectorLetters || 2 * count(text, /(?<![\p{L}’'-])\p{Ll}/gu) < words.length) return null;
  const { language } = await detectLanguage(text);
  return language === "" ? null : { language: language === "en" ? "en" : "other" };
}

/** Share of the words that are among others, and how many different ones they are. */
function hits(
  words: readonly string[],
  isHit: (word: string) => boolean,
): { readonly share: number; readonly distinct: number } {
  const found = words.filter(isHit);
  return { share: words.length === 0 ? 0 : found.length / words.length, distinct: new Set(found).size };
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
