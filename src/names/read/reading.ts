import type { Document, Span } from "../../core/index.js";
import { isOpener } from "../../morphology/index.js";
import { dash, isQuoteMark, openingMarks, shadowOf, type Shadow } from "../../text/index.js";

export type WordKind = "word" | "number" | "mark" | "address";

/** A word, number or mark of the article's shadow. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: WordKind;
  readonly capital: boolean;
  /** At the head of a sentence, a line, a quotation or after a colon, where a capital says nothing. */
  readonly opens: boolean;
  /** Whether only white space, and no line break, lies before it and the word before. */
  readonly joined: boolean;
}

/** An article read for names. */
export interface Reading {
  readonly shadow: Shadow;
  readonly words: readonly Word[];
  /** Pairs of quote marks: the opening mark's index in `words` and the closing one's. */
  readonly quoted: ReadonlyMap<number, number>;
  /** Forms that stand somewhere in the article with a small letter. */
  readonly small: ReadonlySet<string>;
  /** Forms that stand somewhere with a capital where it says something. */
  readonly telling: ReadonlySet<string>;
}

/** Tokens of a name as they are matched, quote marks as one. */
export function tokensOf(name: string): readonly string[] {
  if (plainWords.test(name)) return name.toLowerCase().split(" ");
  return [...name.matchAll(anyWord)].map(({ 0: text }) => (isQuoteMark(text) ? '"' : text.toLowerCase()));
}

/** Nearly every form that is looked up; the whole pattern costs more. */
const plainWords = /^[а-яіїєґ']+(?: [а-яіїєґ']+)*$/iu;
const anyWord =
  /https?:\/\/\S{1,2000}|www\.\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|[@#][\p{L}\p{N}_]+|[A-Za-z][A-Za-z\d]{0,63}(?:\.[A-Za-z]{2,20}){1,4}(?![\p{L}\d])|[A-Za-z][A-Za-z\d]*(?:['-][A-Za-z\d]+)*\+?(?![\p{L}\d])|\p{L}{3,30}\.(?:НЕТ|Інфо|Реалії)(?!\p{L})|\p{L}[\p{L}\p{M}\d]*(?:['-][\p{L}\d]+)*\+?|\d+(?:-\p{L}+)?|\S/gu;

export function readText(document: Pick<Document, "text" | "sentences" | "lines">): Reading {
  const shadow = shadowOf(document.text);
  const heads = [...document.lines, ...document.sentences]
    .map((span) => shadow.fromSource(span).start)
    .toSorted((a, b) => a - b);
  const words: Word[] = [];
  const small = new Set<string>();
  const telling = new Set<string>();
  let next = 0;
  let opens = true;
  let end = 0;
  let previous = "";
  for (const { 0: text, index } of shadow.text.matchAll(anyWord)) {
    while (next < heads.length && (heads[next] ?? 0) <= index) {
      opens = true;
      next++;
    }
    const kind = kindOf(text);
    const capital = kind === "word" && /^\p{Lu}/u.test(text);
    const joined = words.length > 0 && !shadow.text.slice(end, index).includes("\n");
    words.push({
      text,
      lower: isQuoteMark(text) ? '"' : text.toLowerCase(),
      kind,
      capital,
      opens,
      joined,
      start: index,
      end: index + text.length,
    });
    if (kind === "word") {
      if (!capital) small.add(text);
      else if (!opens) telling.add(text);
    }
    end = index + text.length;
    if (kind === "mark")
      opens ||=
        /[:;•…?!]/u.test(text) || opensQuote(text, shadow.text, index) || (text === dash && /[!?…]/u.test(previous));
    else if (kind === "word") opens = false;
    if (text !== ".") previous = text;
    else if (!/^\p{Lu}\p{Ll}?$|^\p{L}$/u.test(previous) && !abbreviations.has(previous.toLowerCase())) opens = true;
  }
  return { shadow, words, quoted: pairsOf(words), small, telling };
}

/** Abbreviations behind whose full stop a name may follow in the same sentence. */
const abbreviations = new Set(
  `обл р-н м с смт сел хут ст вул пл просп пр пров бул буд кв корп узв наб ім св р рр о оз ур млн млрд тис грн дол коп напр див тел гл
  акад проф доц канд чл-кор ін та т зб ред пан гр арх архим єп митр прот ген полк підполк кап лейт серж рядов інж реж муз`.split(
    /\s+/u,
  ),
);

/** A name that stands alone. */
export function readName(name: string): Reading {
  const line = { start: 0, end: name.length, index: 0, role: "body" as const };
  return readText({ text: name, lines: [line], sentences: [] });
}

/** The same mark opens and closes: it opens where a word touches it behind and none before. */
function opensQuote(mark: string, text: string, at: number): boolean {
  if (mark !== "“" && mark !== '"') return openingMarks.has(mark);
  return !/[\p{L}\d.,!?…»”%)]/u.test(text.charAt(at - 1)) && !/\s/u.test(text.charAt(at + 1));
}

function kindOf(text: string): WordKind {
  if (/^(?:https?:|www\.|[@#])|@/u.test(text)) return "address";
  if (/^\p{L}/u.test(text)) return "word";
  return /^\d/u.test(text) ? "number" : "mark";
}

/** Pairs of quote marks within lines, nested ones as well; a mark without its partner gives none. */
function pairsOf(words: readonly Word[]): ReadonlyMap<number, number> {
  const result = new Map<number, number>();
  let open: { readonly at: number; readonly mark: string }[] = [];
  words.forEach((word, at) => {
    if (!word.joined) open = [];
    if (word.kind !== "mark" || !isQuoteMark(word.text)) return;
    const last = open.at(-1);
    const closes =
      word.text === "»" ||
      word.text === "”" ||
      (word.text === "“" && last?.mark === "„") ||
      (word.text === '"' && last?.mark === '"');
    if (!closes) open.push({ at, mark: word.text });
    else if (last) {
      result.set(last.at, at);
      open.pop();
    }
  });
  return result;
}

/** Whether the words from `from` to before `to` stand on one line with nothing but spaces between them. */
export function contiguous(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (!words[at]?.joined) return false;
  return true;
}

/** Whether the capital of the word says that it is a name. */
export function tells(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  return word !== undefined && word.capital && !word.opens && !isOpener(word.text);
}

/** What is found word by word, in order. */
export function gather<T>(words: readonly Word[], find: (word: Word, at: number) => readonly T[]): readonly T[] {
  const result: T[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word) for (const one of find(word, at)) result.push(one);
  }
  return result;
}
