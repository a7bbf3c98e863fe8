import type { TranslatedSegment, TranslationCache } from "../core/index.js";

/** Results that one process keeps: about 5 MB of sentences. */
const mostKept = 10_000;

/** Keeps translations as long as the process lives. */
export function createMemoryTranslations(most: number = mostKept): TranslationCache {
  /** The longest unused first. */
  const kept = new Map<string, TranslatedSegment>();
  const keep = (key: string, result: TranslatedSegment): void => {
    kept.delete(key);
    kept.set(key, result);
  };
  return {
    read(keys) {
      const found = new Map<string, TranslatedSegment>();
      for (const key of keys) {
        const result = kept.get(key);
        if (!result) continue;
        keep(key, result);
        found.set(key, result);
      }
      return Promise.resolve(found);
    },
    write(results) {
      for (const [key, result] of results) keep(key, result);
      for (const key of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(key);
      }
      return Promise.resolve();
    },
    close() {
      kept.clear();
      return Promise.resolve();
    },
  };
}
