import { shadowOf } from "../text/index.js";

/** Words in a sequence: with three, reports on the same event are too alike; with five, one changed word counts too much. Set on the pairs of test/stories. */
const width = 4;

/** What texts are compared by. */
export interface Shingles {
  /** Hashes of all sequences of four words, each once. */
  readonly sequences: ReadonlySet<number>;
  /** Numbers as written, each once. */
  readonly figures: ReadonlySet<string>;
  /** Beginnings of the capitalised words within sentences, whatever their case ending, each once. */
  readonly names: ReadonlySet<string>;
  /** Days as written («14 лютого»), each once. */
  readonly days: ReadonlySet<string>;
}

/** Letters of a name that case endings leave alone. */
const nameLetters = 5;
const name = /(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}’'-]+/gu;
const day =
  /(?<!\d)\d{1,2} (?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)/gu;

/** «передає Укрінформ», «Про це повідомляє УНН»: names who retells, and differs between outlets that print the same text. */
const relay =
  /(?:про це\s+)?(?:повідомля(?:є|ють)|передає|пише|інформує|передають)\s+(?:[«"]?[\p{Lu}][\p{L}.’'-]+[»"]?\s*){1,3}(?:з|із|зі)?\s*(?:посиланням на)?/gu;

/** Words and figures of a text, whatever their case, apostrophes, dashes and look-alike letters (Broder 1997, shingling). */
export function shinglesOf(text: string): Shingles {
  const matter = shadowOf(text).text.replace(relay, " ");
  const words = matter.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const sequences = new Set<number>();
  const last = Math.max(1, words.length - width + 1);
  for (let at = 0; at < last; at++) sequences.add(hash(words.slice(at, at + width)));
  return {
    sequences,
    figures: new Set(words.flatMap((word) => /\d+/u.exec(word)?.[0] ?? [])),
    names: new Set(matter.match(name)?.map((each) => each.slice(0, nameLetters)) ?? []),
    days: new Set(matter.match(day) ?? []),
  };
}

/** FNV-1a, 32 bits. */
function hash(words: readonly string[]): number {
  let state = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) state = Math.imul(state ^ word.charCodeAt(at), 0x01000193);
    state = Math.imul(state ^ 0x20, 0x01000193);
  }
  return state >>> 0;
}

export function commonCount<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const each of small) if (large.has(each)) common++;
  return common;
}
