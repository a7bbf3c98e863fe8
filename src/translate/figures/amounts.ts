import type { Span } from "../../core/index.js";
import { mayStartSentence } from "./06-word-figures.js";
import { joinerOf, joinerPattern } from "./joiners.js";
import { numberWord, type NumberWord } from "./number-words.js";
import { valueOf, type Numeral } from "./write-number.js";

/** One number of a text. */
export interface PlacedNumeral extends Span, Numeral {
  readonly collective: boolean;
  /** The sign before it, or none. */
  readonly sign: "" | "-" | "+";
}

/** A number, or two with what joins them. */
export interface Amount extends Span {
  readonly low: PlacedNumeral | null;
  readonly high: PlacedNumeral;
  /** English, with its spaces. */
  readonly joiner: string;
  /** Whether it is a pair only if something after it belongs to both: «від 17 до 34 тис.», but «з 21 до 12 днів». */
  readonly loose: boolean;
}

type Atom = Span &
  (
    | { readonly kind: "digits"; readonly value: number; readonly decimals: number; readonly sign: "" | "-" | "+" }
    | { readonly kind: "word"; readonly word: NumberWord }
  );

const number =
  /(?<sign>(?<![\p{L}\p{N})»”"-])(?:[+−-](?=\d)|–(?=\d{1,2}(?:,\d)?(?: ?(?:…|\.\.\.|[–-]| до ) ?[+−–-]?\d{1,2}(?:,\d)?)? ?(?:[°º]|градус))))?(?<![\p{N}\p{L}_]|\p{L}-|\d[.,:/])(?<digits>[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d{1,12})?(?![\d.])|[1-9]\d{0,2}(?: \d{3}){1,4}(?:,\d{1,12})?(?!\d)|[1-9]\d{0,2}(?:,\d{3}){2,4}(?!\d)|\d{1,15}(?:[,.]\d{1,12})?(?![\d]))(?!\p{N}|-?\p{L}|[.,:/]\d)/gu;
/** Any word that begins as a number word does. */
const word =
  /(?<![\p{L}'])(?:од|дв|тр|чот|п['ія]|ш[еі]с|с[еіт]|со[рт]|сьо|в[іо]с|вось|дев|дес|тис|млн|млрд|міль)[\p{L}']*/giu;

/** The numbers and number words of a text, in order. */
function readAtoms(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const { 0: written, index, groups } of text.matchAll(number)) {
    const sign = groups?.["sign"] === "+" ? "+" : groups?.["sign"] ? "-" : "";
    const span = { start: index, end: index + written.length };
    atoms.push({ ...span, kind: "digits", sign, ...parseDigits(groups?.["digits"] ?? "") });
  }
  for (const { 0: written, index } of text.matchAll(word)) {
    const known = numberWord(written);
    const span = { start: index, end: index + written.length };
    if (known && isFree(text, span)) atoms.push({ ...span, kind: "word", word: known });
  }
  return atoms.sort((a, b) => a.start - b.start);
}

/** Whether a word is no part of a longer one («сто-» of «сто-грамовий»), nor a name. */
function isFree(text: string, { start, end }: Span): boolean {
  if (/[\p{L}\p{N}_]/u.test(text.charAt(start - 1)) || /[\p{N}_]/u.test(text.charAt(end))) return false;
  const written = text.slice(start, end);
  if (/^\p{Lu}{2}/u.test(written)) return written !== serviceStation;
  return mayStartSentence(text, start);
}

/** «СТО» in capitals, станція технічного обслуговування. */
const serviceStation = "СТО";

/** 1.840.000 and 5 000 are grouped; 2,5 and 2.5 have decimals. */
function parseDigits(written: string): { readonly value: number; readonly decimals: number } {
  const grouped = /^\d{1,3}(?:[ .]\d{3})+(?=,|$)|^\d{1,3}(?:,\d{3}){2,}$/u.exec(written)?.[0] ?? "";
  const whole = grouped.replace(/[ .,]/gu, "") || (/^\d+/u.exec(written)?.[0] ?? "0");
  const decimals = /^[.,](\d+)$/u.exec(written.slice(grouped.length || whole.length))?.[1] ?? "";
  return { value: Number(`${whole}.${decimals || "0"}`), decimals: decimals.length };
}

/** Every amount of a text, in order; numbers whose scale or joiner stands beside them are one. */
export function readAmounts(text: string): readonly Amount[] {
  const numerals = readNumerals(text, readAtoms(text));
  const amounts: Amount[] = [];
  for (let at = 0; at < numerals.length; at++) {
    const [low, high] = [numerals[at], numerals[at + 1]];
    if (!low) break;
    const joined = high ? join(text, low, high) : null;
    if (joined) at++;
    amounts.push(joined ?? { start: low.start, end: low.end, low: null, high: low, joiner: "", loose: false });
  }
  return amounts;
}

const joinerAlone = new RegExp(`^(?:${joinerPattern})$`, "u");
/** «–5…–7» */
const ellipsis = /^ ?(?:…|\.\.\.) ?$/u;

/** Of how many times the low end a spaced dash can make a range and not a new thought. */
const widestSpaced = 20;

function join(text: string, low: PlacedNumeral, high: PlacedNumeral): Amount | null {
  const between = text.slice(low.end, high.start);
  if (between.length > 5 || low.inWords !== high.inWords) return null;
  const dots = ellipsis.test(between);
  if (!dots && !joinerAlone.test(between)) return null;
  const loose = /\p{L}/u.test(between);
  const joiner = dots ? "–" : joinerOf(between);
  if (loose && low.scale !== 1 && (high.scale === 1 || joiner !== " to ")) return null;
  const shared =
    low.scale === 1 && high.scale > 1 && (low.value < high.value || loose) ? { ...low, scale: high.scale } : low;
  const [from, to] = [valueOf(shared), valueOf(high)];
  if (/^ [–-] ?$|^ ?[–-] $/u.test(between) && (from >= to || to > from * widestSpaced)) return null;
  if (/^[–-]$/u.test(between) && from >= to && low.sign === "" && high.sign === "") return null;
  return { start: low.start, end: high.end, low: shared, high, joiner, loose };
}

function readNumerals(text: string, atoms: readonly Atom[]): readonly PlacedNumeral[] {
  const numerals: PlacedNumeral[] = [];
  for (let at = 0; at < atoms.length;) {
    const read = readNumeral(text, atoms, at);
    if (read.numeral) numerals.push(read.numeral);
    at = Math.max(at + 1, read.next);
  }
  return numerals;
}

/** Whether the next atom goes on with the number: one space, or for a scale's abbreviation none. */
function follows(text: string, before: Atom, next: Atom | undefined): next is Atom {
  return next !== undefined && /^(?: |)$/u.test(text.slice(before.end, next.start).replace(/^\. $/u, " "));
}

const rank: Readonly<Record<NumberWord["kind"], number>> = { scale: 4, hundred: 3, ten: 2, teen: 1, unit: 1, one: 1 };

interface Reading {
  readonly numeral: PlacedNumeral | null;
  readonly next: number;
}

/** «4,2 тис.», «1 млн 200 тис.», «сто двадцять п'ять», «два мільйони», «мільйона» */
function readNumeral(text: string, atoms: readonly Atom[], from: number): Reading {
  const first = atoms[from];
  if (!first) return { numeral: null, next: from + 1 };
  let [total, group, lastScale, lastRank] = [0, 0, Infinity, 4];
  let [at, hasGroup] = [from, false];
  let last = first;
  let decimals = 0;
  let scales = 0;
  for (let next: Atom | undefined = first; next; next = follows(text, last, atoms[at]) ? atoms[at] : undefined) {
    if (next.kind === "digits") {
      if (hasGroup || (at > from && (next.decimals > 0 || lastScale === Infinity))) break;
      if (at > from && !isLowerScale(atoms[at + 1], lastScale)) break;
      [group, hasGroup, lastRank] = [next.value, true, 0];
      if (at === from) decimals = next.decimals;
    } else if (next.word.kind === "scale") {
      if (next.word.value >= lastScale || (!hasGroup && !(at === from && next.word.alone))) break;
      if (!hasGroup && !standsAlone(text, next)) break;
      total += (hasGroup ? group : 1) * next.word.value;
      [group, hasGroup, lastScale, lastRank] = [0, false, next.word.value, 4];
      scales++;
    } else {
      if (first.kind === "digits" || rank[next.word.kind] >= lastRank) break;
      group += next.word.value;
      [hasGroup, lastRank] = [true, rank[next.word.kind]];
    }
    last = next;
    at++;
  }
  const value = total + group;
  if (at === from) return { numeral: null, next: from + 1 };
  const inWords = first.kind === "word";
  if (inWords && !isSafe(text, first, last, value)) return { numeral: null, next: at };
  const end = withFullStop(text, last);
  const collective = last.kind === "word" && last.word.collective;
  const sign = first.kind === "digits" ? first.sign : "";
  return {
    numeral: {
      start: first.start,
      end,
      collective,
      sign,
      ...scaled(value, decimals, scales, lastScale, inWords),
    },
    next: at,
  };
}

function isLowerScale(atom: Atom | undefined, than: number): boolean {
  return atom?.kind === "word" && atom.word.kind === "scale" && atom.word.value < than;
}

/** «Мільйон гривень», but not «кілька мільйонів», «сотні тисяч». */
function standsAlone(text: string, { start }: Span): boolean {
  return !/(?:кілька|кількох|декілька|сотн\p{L}+|десятк\p{L}+|багато|чверт\p{L}+|половин\p{L}*) $/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** Words that are seldom numbers are none: «один», «пів» before a noun, «сорока» (a magpie), «сто» of an oath. */
function isSafe(text: string, first: Atom, last: Atom, value: number): boolean {
  if (value === 1 || value === 0.5) return false;
  return first !== last || text.slice(first.start, first.end) !== "Сорока";
}

/** «тис.» with its full stop, unless that ends the sentence. */
function withFullStop(text: string, last: Atom): number {
  const abbreviation = last.kind === "word" && /^(?:тис|млн|млрд|трлн)$/iu.test(text.slice(last.start, last.end));
  return abbreviation && /^\.(?: ?[\p{Ll}\d(–$€₴,;:)»-])/u.test(text.slice(last.end, last.end + 3))
    ? last.end + 1
    : last.end;
}

/** In the scale that English names: millions and more, or thousands as they were written. */
function scaled(value: number, decimals: number, scales: number, lastScale: number, inWords: boolean): Numeral {
  if (scales === 0) return { value, decimals: inWords && !Number.isInteger(value) ? 1 : decimals, scale: 1, inWords };
  if (scales === 1 && value % lastScale === 0 && decimals === 0)
    return { value: value / lastScale, decimals, scale: lastScale, inWords };
  if (scales === 1 && decimals > 0)
    return { value: round(value / lastScale, decimals), decimals, scale: lastScale, inWords };
  const scale = [1e12, 1e9, 1e6].find((each) => value >= each && round(value / each, 3) * each === value) ?? 1;
  const short = round(value / scale, 3);
  return { value: short, decimals: (String(short).split(".")[1] ?? "").length, scale, inWords };
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
