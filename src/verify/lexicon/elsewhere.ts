import type { SentenceStems } from "./dictionary.js";

/** Ukrainian words of an article that tell sentences apart begin with as many letters. */
const compared = 4;
/** Words in more sentences than this, or than this share of them, stand anywhere. */
const [fewSentences, smallShare] = [3, 1 / 6];
/** Sentences with the English word that are looked at, so that long texts cost no more a sentence than short ones. */
const farthest = 40;

/** Where else in the article an English word stands: beside the same Ukrainian word, or beside none of this sentence's. */
export class Elsewhere {
  private readonly beginnings: readonly ReadonlySet<string>[];
  private readonly sentencesOf = new Map<string, number[]>();
  private readonly spread = new Map<string, number>();

  constructor(sentences: readonly SentenceStems[], english: readonly (readonly string[])[]) {
    this.beginnings = sentences.map(
      ({ stems }) => new Set(stems.filter((stem) => stem.length >= compared).map((stem) => stem.slice(0, compared))),
    );
    for (const words of this.beginnings)
      for (const word of words) this.spread.set(word, (this.spread.get(word) ?? 0) + 1);
    english.forEach((words, at) => {
      for (const word of new Set(words)) {
        const found = this.sentencesOf.get(word);
        if (!found) this.sentencesOf.set(word, [at]);
        else if (found.length <= farthest) found.push(at);
      }
    });
  }

  /** "alone" where no other sentence has the English word. */
  find(word: string, own: number): "alone" | "same" | "other" {
    const others = (this.sentencesOf.get(word) ?? []).filter((at) => at !== own);
    if (others.length === 0) return "alone";
    const telling = [...(this.beginnings[own] ?? [])].filter((stem) => this.tells(stem));
    return others.some((at) => telling.some((stem) => this.beginnings[at]?.has(stem))) ? "same" : "other";
  }

  private tells(stem: string): boolean {
    return (this.spread.get(stem) ?? 0) <= Math.max(fewSentences, this.beginnings.length * smallShare);
  }
}
