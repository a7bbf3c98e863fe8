import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TranslatedSegment, TranslationCache } from "../../src/core/index.js";

/** A key as callers make them. */
export function cacheKey(number: number): string {
  return number.toString(16).padStart(64, "0");
}

export function cachedResult(text: string, more: Partial<TranslatedSegment> = {}): TranslatedSegment {
  return { text, tokens: 3, meanLogProbability: -0.1, stop: "end", sourceTruncated: false, ...more };
}

/** What every adapter of the TranslationCache port does; `open` gives an empty one that holds `most` results. */
export function describeTranslationCache(name: string, open: (most: number) => TranslationCache): void {
  describe(`TranslationCache: ${name}`, () => {
    let cache: TranslationCache;
    beforeEach(() => {
      cache = open(10);
    });
    afterEach(async () => {
      await cache.close();
      await cache.close();
    });

    it("finds nothing at first, and then what was written, exactly", async () => {
      const results = new Map([
        [cacheKey(1), cachedResult("“Peace”, he said: 'so'\n\u0000 \ud83d\ude00 \ud800.")],
        [cacheKey(2), cachedResult("", { tokens: 0, meanLogProbability: null, sourceTruncated: true })],
        [cacheKey(3), cachedResult("Cut", { meanLogProbability: -0.1 - 0.2, stop: "length" })],
        [cacheKey(4), cachedResult("Held to less", { meanLogProbability: -5e-324, refused: ["Łódź", "東京"] })],
      ]);
      const keys = [...results.keys()];
      expect(await cache.read(keys)).toEqual(new Map());
      await cache.write(results);
      expect(await cache.read(keys)).toEqual(results);
      expect([...(await cache.read([cacheKey(9), cacheKey(3)]))]).toEqual([[cacheKey(3), results.get(cacheKey(3))]]);
      expect(await cache.read([])).toEqual(new Map());
    });

    it("keeps the latest under a key, and takes nothing at all", async () => {
      await cache.write(new Map([[cacheKey(1), cachedResult("One")]]));
      await cache.write(new Map([[cacheKey(1), cachedResult("Two")]]));
      await cache.write(new Map());
      expect(await cache.read([cacheKey(1)])).toEqual(new Map([[cacheKey(1), cachedResult("Two")]]));
    });

    it("has a limit, and holds what was written last", async () => {
      for (let at = 0; at < 40; at++) await cache.write(new Map([[cacheKey(at), cachedResult(`Sentence ${at}`)]]));
      const found = await cache.read(Array.from({ length: 40 }, (_, at) => cacheKey(at)));
      expect(found.size).toBeGreaterThan(5);
      expect(found.size).toBeLessThanOrEqual(10);
      expect(found.has(cacheKey(39))).toBe(true);
      expect(found.has(cacheKey(0))).toBe(false);
    });
  });
}
