import { contains, overlaps, slice, type Span, type TranslationUnit } from "../../core/index.js";
import { strangenessOf } from "./company.js";
import { findSupport, type SentenceStems } from "./dictionary.js";
import { isSmall } from "./small-words.js";
import { tokensOf } from "./tokens.js";

/** An English word, with the nats that speak against it as a translation of something in the sentence. */
export interface Surprise extends Span {
  readonly surprise: number;
}

/** Fewest letters of a word that is looked at. */
const shortest = 3;
/** Nats for a word that the sentence supports, for one that no table knows, and most for a small word. */
const supported = -2;
const unknown = 1.3;
const mostForSmall = 0.3;
/** How far what surrounds the word counts beside what it means: set on group written-on, 0.2 to 0.3 differ little, and more is worse. */
const shareOfCompany = 0.2;
/** Nats for a word that the article has elsewhere, for other Ukrainian or for the same. */
const elsewhereForOther = 2;
const elsewhereForSame = -0.5;

/** The word of `within` that has the most against it; null where there is none to look at. Names and the like do not count. */
export function findStrangest(
  text: string,
  unit: Pick<TranslationUnit, "target" | "kept">,
  within: readonly Span[],
  sentence: SentenceStems,
  find: (word: string) => "alone" | "same" | "other",
): Surprise | null {
  const tokens = tokensOf(withoutKept(text, unit));
  let most: Surprise | null = null;
  for (let at = 1; at < tokens.length - 1; at++) {
    const token = tokens[at];
    if (!token || token.key.startsWith("<") || !/^\p{L}/u.test(token.key) || token.key.length < shortest) continue;
    const span = { start: unit.target.start + token.start, end: unit.target.start + token.end };
    if (!within.some((one) => contains(one, span))) continue;
    const strange = strangenessOf(tokens[at - 1]?.key ?? "", token.key, tokens[at + 1]?.key ?? "");
    const surprise = meaning(token.key, sentence, find) + shareOfCompany * strange;
    if (!most || surprise > most.surprise) most = { ...span, surprise };
  }
  return most;
}

function meaning(word: string, sentence: SentenceStems, find: (word: string) => "alone" | "same" | "other"): number {
  const { found, weight } = findSupport(word, sentence);
  if (isSmall(word)) return found ? -mostForSmall : mostForSmall;
  if (found) return supported;
  const where = find(word);
  const own = weight > 0 ? weight : unknown;
  return own + (where === "other" ? elsewhereForOther : where === "same" ? elsewhereForSame : 0);
}

/** The unit's English with what must be kept as `¤`, everything else in its place. */
function withoutKept(text: string, { target, kept }: Pick<TranslationUnit, "target" | "kept">): string {
  let result = "";
  let at = target.start;
  const places = kept.flatMap((item) => (item.target && overlaps(item.target, target) ? [item.target] : []));
  for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += `${text.slice(at, start)}¤${" ".repeat(end - start - 1)}`;
    at = end;
  }
  return result + slice(text, { start: at, end: target.end });
}
