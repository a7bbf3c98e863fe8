import { contains, slice, type Finding, type KeptItem, type Span, type Translation } from "../../core/index.js";
import type { GoldArticle } from "../gold/article.js";

/** How much of the names' right English is known before any model runs, by the places where their forms stand. */
export interface KnownNames {
  readonly places: number;
  readonly known: number;
  /** The other places, as `article: form = English [what is thought]`. */
  readonly unknown: readonly string[];
}

/** What became of them in the English. */
export interface PrintedNames {
  readonly places: number;
  /** The English of their sentence has it. */
  readonly printed: number;
  /** Not printed, not marked as transliterated, not booked as lost, and no finding about names at the sentence: wrong without a word. */
  readonly silent: number;
}

/** Every place of every `name:` form; of forms that overlap the longest counts. */
export function scoreKnown(article: GoldArticle, kept: readonly Omit<KeptItem, "target">[]): KnownNames {
  const places = placesOf(article);
  const unknown = places
    .filter(({ span, english }) => !kept.some((item) => contains(item.source, span) && isRight(item, english)))
    .map(({ form, english, span }) => `${article.id}: ${form} = ${english} [${thoughtOf(kept, span)}]`);
  return { places: places.length, known: places.length - unknown.length, unknown };
}

export function scorePrinted(
  article: GoldArticle,
  { text, units }: Translation,
  findings: readonly Finding[],
): PrintedNames {
  const told = new Set(findings.filter(({ rule }) => rule.startsWith("names-")).map(({ place }) => place.unit));
  let [places, printed, silent] = [0, 0, 0];
  for (const { english, span } of placesOf(article)) {
    const unit = units.find(({ source }) => contains(source, span));
    if (!unit) continue;
    places++;
    const item = unit.kept.find(({ source }) => contains(source, span));
    const right = item !== undefined && isRight(item, english) && item.target !== null;
    if (right || hasWords(slice(text, unit.target), english)) printed++;
    else if (item?.target !== null && item?.by !== "transliteration" && !told.has(unit.index)) silent++;
  }
  return { places, printed, silent };
}

export function sumKnown(scores: readonly KnownNames[]): KnownNames {
  return {
    places: scores.reduce((sum, { places }) => sum + places, 0),
    known: scores.reduce((sum, { known }) => sum + known, 0),
    unknown: scores.flatMap(({ unknown }) => unknown),
  };
}

export function sumPrinted(scores: readonly PrintedNames[]): PrintedNames {
  return {
    places: scores.reduce((sum, { places }) => sum + places, 0),
    printed: scores.reduce((sum, { printed }) => sum + printed, 0),
    silent: scores.reduce((sum, { silent }) => sum + silent, 0),
  };
}

interface Place {
  readonly form: string;
  readonly english: string;
  readonly span: Span;
}

function placesOf({ text, names }: GoldArticle): readonly Place[] {
  const found: Place[] = [];
  for (const [form, english] of [...names].sort(([a], [b]) => b.length - a.length)) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const span = { start: at, end: at + form.length };
      if (isWord(text, span) && !found.some((other) => span.start < other.span.end && other.span.start < span.end))
        found.push({ form, english, span });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function isWord(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
}

function isRight({ en, accepted }: Pick<KeptItem, "en" | "accepted">, english: string): boolean {
  return [en, ...accepted].some((text) => hasWords(text, english));
}

/** Whether a text has these words in a row, in any letter case. */
function hasWords(text: string, words: string): boolean {
  return plain(text).includes(plain(words));
}

function plain(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

function thoughtOf(kept: readonly Omit<KeptItem, "target">[], span: Span): string {
  const near = kept.filter(({ source }) => source.start < span.end && span.start < source.end);
  return near.map(({ en }) => en).join(" + ");
}
