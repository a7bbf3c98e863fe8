import { cyrillicLookalikes, latinLookalikes } from "./marks.js";

const toLatin = pairs(cyrillicLookalikes, latinLookalikes);
const toCyrillic = pairs(latinLookalikes, cyrillicLookalikes);
const word = /[\p{L}']+/gu;
/** Letters of both scripts side by side: «Kиїв», «cвіт». */
const mixed = /\p{sc=Cyrl}'?\p{sc=Latn}|\p{sc=Latn}'?\p{sc=Cyrl}/u;
/** «мир i війна»: a conjunction or preposition typed in Latin between Ukrainian words. */
const loneLatin = /(?<=\p{sc=Cyrl}[,;]? )[aiocy](?= \p{sc=Cyrl})/gu;

/**
 * Gives look-alike letters the script of the word they stand in; every character keeps its place.
 * A word of look-alikes alone is Ukrainian; one that has letters proper to both scripts stays.
 */
export function settleScripts(text: string): string {
  const settled = mixed.test(text) ? text.replace(word, settleWord) : text;
  return settled.replace(loneLatin, (letter) => toCyrillic.get(letter) ?? letter);
}

function settleWord(word: string): string {
  if (!mixed.test(word)) return word;
  const letters = [...word];
  const cyrillic = letters.some((letter) => /\p{sc=Cyrl}/u.test(letter) && !toLatin.has(letter));
  const latin = letters.some((letter) => /\p{sc=Latn}/u.test(letter) && !toCyrillic.has(letter));
  if (cyrillic && latin) return word;
  const table = latin ? toLatin : toCyrillic;
  return letters.map((letter) => table.get(letter) ?? letter).join("");
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((letter, at) => [letter, [...to][at] ?? letter]));
}
