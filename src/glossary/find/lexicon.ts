import type { GlossaryEntry } from "../entry.js";
import type { Reading } from "../forms/form.js";
import { termForms } from "../forms/term.js";
import type { Word } from "../words.js";

/** One form of an entry, ready to be compared. */
interface Known {
  readonly entry: GlossaryEntry;
  readonly words: readonly { readonly text: string; readonly lower: string; readonly capital: boolean }[];
  readonly readings: readonly Reading[];
  /** Whether the house gives the term in the plural, and its English with it. */
  readonly pluralOnly: boolean;
}

/** A term in the words from one place to before another. */
export interface WordHit {
  readonly entry: GlossaryEntry;
  readonly readings: readonly Reading[];
  readonly pluralOnly: boolean;
  readonly from: number;
  readonly to: number;
}

/** The entries' forms by their first words, the longest first; of two entries with the same form the first in the file wins. */
export class Lexicon {
  private readonly byFirst = new Map<string, Known[]>();

  constructor(entries: readonly GlossaryEntry[]) {
    for (const entry of entries) {
      const forms = termForms(entry);
      const pluralOnly = forms.every(({ readings }) => readings.every(({ number }) => number === "plural"));
      for (const { words, readings } of forms) {
        const known: Known = {
          entry,
          words: words.map((text) => ({ text, lower: text.toLowerCase(), capital: /\p{Lu}/u.test(text) })),
          readings,
          pluralOnly,
        };
        const first = known.words[0]?.lower ?? "";
        const others = this.byFirst.get(first);
        if (others) others.push(known);
        else this.byFirst.set(first, [known]);
      }
    }
    for (const forms of this.byFirst.values()) forms.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest term that begins with the word. */
  at(words: readonly Word[], from: number): WordHit | null {
    for (const { entry, words: form, readings, pluralOnly } of this.byFirst.get(words[from]?.lower ?? "") ?? []) {
      const fits = form.every(({ text, lower, capital }, at) => {
        const word = words[from + at];
        if (!word || word.lower !== lower || (at > 0 && !word.joined)) return false;
        return !capital || word.text === text || word.text === text.toUpperCase();
      });
      if (fits) return { entry, readings, pluralOnly, from, to: from + form.length };
    }
    return null;
  }
}
