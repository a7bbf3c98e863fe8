import { cosine, type Article, type SentenceEncoder } from "../core/index.js";

/** Compares what articles are about. */
export interface Meanings {
  /** Whether the first lines of both say nearly the same. */
  isSame(a: Article, b: Article): Promise<boolean>;
}

/** Lines and characters of an article's start: its headline, its lead, and a little more. */
const [firstLines, firstCharacters] = [4, 400] as const;
/** Cosine of the starts. Of different articles of test/gold one pair in two hundred reaches it, of retellings that change every eighth word most do. */
const sameMeaning = 0.75;

/** @param encoder null: nothing is known of meanings, and no two are the same */
export function makeMeanings(encoder: (() => Promise<SentenceEncoder>) | null, signal?: AbortSignal): Meanings {
  const known = new Map<Article, Promise<Float32Array>>();

  async function encode(article: Article, open: () => Promise<SentenceEncoder>): Promise<Float32Array> {
    const start = article.text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(0, firstLines)
      .join(" ");
    const [vector] = await (await open()).encode([start.slice(0, firstCharacters)], signal ? { signal } : {});
    return vector ?? new Float32Array(0);
  }

  return {
    async isSame(a, b) {
      if (!encoder) return false;
      const [first, second] = [a, b].map((article) => {
        const vector = known.get(article) ?? encode(article, encoder);
        known.set(article, vector);
        return vector;
      });
      return first !== undefined && second !== undefined && cosine(await first, await second) >= sameMeaning;
    },
  };
}
