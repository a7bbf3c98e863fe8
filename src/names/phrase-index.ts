import type { Case, Gender } from "../core/index.js";
import type { Entry } from "./entry.js";
import type { DeclinedPhrase } from "./forms/phrase.js";
import { contiguous, tokensOf, type Reading } from "./read/reading.js";

/** One form of an entry, as tokens. */
interface Indexed {
  readonly entry: Entry;
  readonly tokens: readonly string[];
  readonly cases: readonly Case[];
  readonly gender: Gender | null;
  readonly number: "singular" | "plural";
  /** Whether the entry stands in quote marks only. */
  readonly quoted: boolean;
}

/** An entry in the words `from` to before `to`. */
export interface Hit extends Indexed {
  readonly from: number;
  readonly to: number;
}

/** Declines a name of an entry. */
export type Decline = (entry: Entry, uk: string) => DeclinedPhrase;

/**
 * Entries by the first word of each of their forms. Forms are made when a word with the same first letters
 * is looked up for the first time: an article meets few of the thousands of names.
 */
export class PhraseIndex {
  private readonly waiting = new Map<string, Entry[]>();
  private readonly byFirst = new Map<string, Indexed[]>();

  constructor(private readonly decline: Decline) {}

  /** Adds an entry; one that the index has under the same form goes first. */
  add(entry: Entry): void {
    const word = tokensOf(entry.uk.replace(/^[«"]/u, ""))[0] ?? "";
    const lost = fleeting.exec(word);
    for (const first of new Set([beginningOf(word), ...(lost ? [`${lost[1] ?? ""}${lost[2] ?? ""}`] : [])])) {
      const known = this.waiting.get(first);
      if (known) known.push(entry);
      else this.waiting.set(first, [entry]);
    }
  }

  private expand(first: string): void {
    for (const entry of this.waiting.get(first) ?? []) {
      const quoted = /^[«"].*[»"]$/u.test(entry.uk);
      const { forms, gender, number } = this.decline(entry, quoted ? entry.uk.slice(1, -1) : entry.uk);
      for (const { text, cases } of forms) {
        const tokens = tokensOf(text);
        const [head] = tokens;
        if (head === undefined) continue;
        const known = this.byFirst.get(head);
        const indexed = { entry, tokens, cases, gender, number, quoted };
        if (known) known.push(indexed);
        else this.byFirst.set(head, [indexed]);
      }
    }
    this.waiting.delete(first);
  }

  /** What the index knows that begins with the word, the longest first. */
  at(reading: Reading, from: number): readonly Hit[] {
    const word = reading.words[from];
    if (!word) return [];
    const first = beginningOf(word.lower);
    if (this.waiting.has(first)) this.expand(first);
    const known = this.byFirst.get(word.lower);
    if (!known) return none;
    const hits: Hit[] = [];
    for (const indexed of known) {
      const to = from + indexed.tokens.length;
      if (fits(reading, from, indexed) && contiguous(reading.words, from, to)) hits.push({ ...indexed, from, to });
    }
    return hits.sort((a, b) => b.to - a.to);
  }
}

function fits({ words, quoted }: Reading, from: number, { entry, tokens, quoted: marked }: Indexed): boolean {
  const first = words[from];
  if (!first) return false;
  const letters = marked ? entry.uk.slice(1) : entry.uk;
  if (/^\p{Lu}/u.test(letters) && !first.capital) return false;
  if (/^[\p{Lu}\d+-]{2,}$/u.test(letters) && !/^\p{Lu}{2}/u.test(first.text)) return false;
  if (marked && quoted.get(from - 1) !== from + tokens.length) return false;
  return tokens.every((token, at) => words[from + at]?.lower === token);
}

const none: readonly Hit[] = [];

/** «День», «Дня»: the vowel falls out. */
const fleeting = /^(.)[ое](.)ь?$/u;

/** Letters that no declension of a first word changes; where the second is і it may turn into о or е (Ріг, Рогу). */
function beginningOf(word: string): string {
  return word.slice(0, 2).replace(/[іїоеє]$/u, "*");
}
