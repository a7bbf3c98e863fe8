import type { SeenArticles } from "../core/index.js";

/** Articles that one process remembers. */
const mostKept = 100_000;

/** Remembers articles as long as the process lives. */
export function createMemorySeen(most: number = mostKept): SeenArticles {
  const seen = new Set<string>();
  return {
    find: (keys) => Promise.resolve(new Set(keys.filter((key) => seen.has(key)))),
    add(keys) {
      for (const key of keys) seen.add(key);
      for (const key of seen) {
        if (seen.size <= most) break;
        seen.delete(key);
      }
      return Promise.resolve();
    },
    close() {
      seen.clear();
      return Promise.resolve();
    },
  };
}
