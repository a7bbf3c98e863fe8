import { remember } from "../../core/index.js";

/** A meaning that both languages have words for: `lb. | кілограм* кг | kilogram* kg`. */
interface Concept {
  readonly name: string;
  /** Concepts of one group exclude each other: km and m, spring and autumn. */
  readonly group: number;
}

export interface ConceptDifference {
  /** Concepts of the Ukrainian that the English does not have. */
  readonly lost: readonly string[];
  /** Concepts of the English that the Ukrainian does not have. */
  readonly added: readonly string[];
}

/** Letters of the shortest stem; shorter words are looked up whole. */
const shortestStem = 1;
/** Words whose concepts are kept in memory; a batch of articles repeats most of its words. */
const largestMemory = 20_000;

/**
 * A table of concepts, one a line: `name | Ukrainian words | English words`, a blank line between groups.
 * A word ending in `*` is a stem, one that begins with `*` too may stand within a word; one that begins with `?` is a sign that the concept may be there: it supports
 * the other language's word, but does not ask for one.
 */
export class ConceptTable {
  private readonly concepts: Concept[] = [];
  private readonly uk: WordIndex;
  private readonly en: WordIndex;

  constructor(table: string) {
    this.uk = new WordIndex();
    this.en = new WordIndex();
    for (const [group, block] of table
      .trim()
      .split(/\n\s*\n/u)
      .entries())
      for (const line of block.trim().split("\n")) {
        const [name = "", uk = "", en = ""] = line.split("|").map((cell) => cell.trim());
        this.uk.add(uk, this.concepts.length);
        this.en.add(en, this.concepts.length);
        this.concepts.push({ name, group });
      }
  }

  /** Every concept that stands on one side only. */
  compare(wordsUk: readonly string[], wordsEn: readonly string[]): ConceptDifference {
    return this.name(this.differences(wordsUk, wordsEn));
  }

  /** Concepts that took the place of another one of their group, and those they replaced. */
  findSwaps(wordsUk: readonly string[], wordsEn: readonly string[]): ConceptDifference {
    const { lost, added } = this.differences(wordsUk, wordsEn);
    const groupsOf = (some: readonly number[]): Set<number> =>
      new Set(some.flatMap((at) => this.concepts[at]?.group ?? []));
    const [from, to] = [groupsOf(lost), groupsOf(added)];
    const both = (at: number): boolean => {
      const group = this.concepts[at]?.group ?? -1;
      return from.has(group) && to.has(group);
    };
    return this.name({ lost: lost.filter(both), added: added.filter(both) });
  }

  /** The concept that one word names beyond doubt, or null. */
  nameOf(word: string, language: "uk" | "en"): string | null {
    const [first] = this[language].find([word]).sure;
    return first === undefined ? null : (this.concepts[first]?.name ?? null);
  }

  private differences(
    wordsUk: readonly string[],
    wordsEn: readonly string[],
  ): { readonly lost: readonly number[]; readonly added: readonly number[] } {
    const [uk, en] = [this.uk.find(wordsUk), this.en.find(wordsEn)];
    return {
      lost: [...uk.sure].filter((at) => !en.sure.has(at) && !en.possible.has(at)),
      added: [...en.sure].filter((at) => !uk.sure.has(at) && !uk.possible.has(at)),
    };
  }

  private name({ lost, added }: { readonly lost: readonly number[]; readonly added: readonly number[] }) {
    const names = (some: readonly number[]): readonly string[] => some.flatMap((at) => this.concepts[at]?.name ?? []);
    return { lost: names(lost), added: names(added) };
  }
}

interface Entry {
  readonly concept: number;
  readonly sure: boolean;
}

/** Finds concepts by whole words, pairs of words (`per_cent`) and stems, in time linear in the text. */
class WordIndex {
  private readonly whole = new Map<string, Entry[]>();
  private readonly stems = new Map<string, Entry[]>();
  private readonly within: (readonly [part: string, entry: Entry])[] = [];
  /** Words that pairs begin with. */
  private readonly firsts = new Set<string>();
  private longest = 0;

  add(words: string, concept: number): void {
    for (const each of words.split(/\s+/u).filter((one) => one !== "")) {
      const sure = !each.startsWith("?");
      const bare = each.replace(/^\?/u, "").replaceAll("_", " ");
      if (bare.startsWith("*")) {
        this.within.push([bare.replaceAll("*", ""), { concept, sure }]);
        continue;
      }
      const stem = bare.endsWith("*");
      const key = stem ? bare.slice(0, -1) : bare;
      if (stem) this.longest = Math.max(this.longest, key.length);
      if (key.includes(" ")) this.firsts.add(key.slice(0, key.indexOf(" ")));
      const index = stem ? this.stems : this.whole;
      index.set(key, [...(index.get(key) ?? []), { concept, sure }]);
    }
  }

  /** What one word, and the pair that it begins, stand for. */
  private readonly entriesOf = remember((word: string): readonly Entry[] => {
    const found: Entry[] = [...(this.whole.get(word) ?? [])];
    for (let size = shortestStem; size <= Math.min(word.length, this.longest); size++)
      found.push(...(this.stems.get(word.slice(0, size)) ?? []));
    for (const [part, entry] of this.within) if (word.includes(part)) found.push(entry);
    return found;
  }, largestMemory);

  find(words: readonly string[]): { readonly sure: ReadonlySet<number>; readonly possible: ReadonlySet<number> } {
    const [sure, possible] = [new Set<number>(), new Set<number>()];
    const note = (entries: readonly Entry[] | undefined): void => {
      for (const entry of entries ?? []) (entry.sure ? sure : possible).add(entry.concept);
    };
    words.forEach((word, at) => {
      note(this.entriesOf(word));
      const next = words[at + 1];
      if (next !== undefined && this.firsts.has(word)) note(this.whole.get(`${word} ${next}`));
    });
    return { sure, possible };
  }
}
