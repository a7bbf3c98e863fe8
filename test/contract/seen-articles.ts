import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SeenArticles } from "../../src/core/index.js";

/** What every adapter of the SeenArticles port does; `open` gives an empty one that holds `most` keys. */
export function describeSeenArticles(name: string, open: (most: number) => SeenArticles): void {
  describe(`SeenArticles: ${name}`, () => {
    let seen: SeenArticles;
    beforeEach(() => {
      seen = open(10);
    });
    afterEach(async () => {
      await seen.close();
      await seen.close();
    });

    it("finds what was added, and nothing else", async () => {
      expect(await seen.find(["a", "b"])).toEqual(new Set());
      await seen.add(["a", "«ї» 'x'"]);
      await seen.add([]);
      await seen.add(["a"]);
      expect(await seen.find(["b", "«ї» 'x'", "a"])).toEqual(new Set(["a", "«ї» 'x'"]));
      expect(await seen.find([])).toEqual(new Set());
    });

    it("has a limit, and forgets what was added first", async () => {
      for (let at = 0; at < 30; at++) await seen.add([`article ${at}`]);
      const found = await seen.find(Array.from({ length: 30 }, (_, at) => `article ${at}`));
      expect([...found].toSorted()).toEqual(Array.from({ length: 10 }, (_, at) => `article ${at + 20}`));
    });
  });
}
