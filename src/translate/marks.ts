import { isQuoteMark } from "../text/index.js";

/** English quote marks: outer ones for names in running text, inner ones within a quotation. */
const styles = { outer: ["“", "”"], inner: ["‘", "’"] } as const;
export type MarkStyle = keyof typeof styles;

/** Comma and stop stand before a closing mark in English; an inner one is told from an apostrophe by its opening mark. */
const tucked = { outer: /(”)([.,])/gu, inner: /(?<=‘[^‘]*)(’)([.,])/gu } as const;

/**
 * Gives a piece's English the marks of the style, and at most those that its Ukrainian has: a model may add marks
 * of its own, and a paraphrase must never stand in them. Where the English marks do not pair or enclose
 * everything while the Ukrainian ones do not, all of them go. Apostrophes become ’.
 */
export function settleMarks(source: string, text: string, style: MarkStyle): string {
  const curled = text.replace(/(?<=\p{L})['ʼ`´‘](?=\p{L})/gu, "’").replace(/(?<=s)['ʼ](?=\s|$)/gu, "’");
  const places = [...curled].length === 0 ? [] : marksOf(curled);
  const allowed = marksOf(source).length;
  if (places.length === 0) return curled;
  const wrapsAll = enclosesAll(curled, places) && !enclosesAll(source, marksOf(source));
  const keep = places.length % 2 === 0 && places.length <= allowed && !wrapsAll;
  const [open, close] = styles[style];
  let result = "";
  let at = 0;
  for (const [index, place] of places.entries()) {
    result += curled.slice(at, place) + (keep ? (index % 2 === 0 ? open : close) : "");
    at = place + 1;
  }
  const marked = result + curled.slice(at);
  return (keep ? marked.replaceAll(tucked[style], "$2$1") : marked).replace(/\s{2,}/gu, " ").trim();
}

/** Ukrainian text as the model knows it best: one kind of marks, « and », by turns. */
export function guillemets(text: string): string {
  const places = marksOf(text);
  return [...places].reverse().reduce((result, place, fromEnd) => {
    const opens = (places.length - 1 - fromEnd) % 2 === 0;
    return result.slice(0, place) + (opens ? "«" : "»") + result.slice(place + 1);
  }, text);
}

function marksOf(text: string): readonly number[] {
  return [...text.matchAll(/./gsu)].flatMap(({ 0: character, index }) => (isQuoteMark(character) ? [index] : []));
}

function enclosesAll(text: string, places: readonly number[]): boolean {
  return places.length === 2 && places[0] === 0 && /^[»”“"]?[.,;:?!…]*$/u.test(text.slice(places[1]));
}
