import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { KeptPage, PageCache } from "../../src/core/index.js";

export function keptPage(bytes: Uint8Array | string, more: Partial<KeptPage> = {}): KeptPage {
  return {
    url: "https://news.example/final",
    mediaType: "text/html",
    charset: "windows-1251",
    bytes: Buffer.from(bytes),
    etag: '"a1"',
    lastModified: null,
    fetched: "2026-02-12T18:30:00.000Z",
    ...more,
  };
}

/** Bytes that no compression makes fewer. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed + 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
}

/** What every adapter of the PageCache port does; `open` gives an empty one that holds `most` bytes. */
export function describePageCache(name: string, open: (most: number) => PageCache): void {
  describe(`PageCache: ${name}`, () => {
    let cache: PageCache;
    beforeEach(() => {
      cache = open(10_000);
    });
    afterEach(async () => {
      await cache.close();
      await cache.close();
    });

    it("finds nothing at first, and then what was written, byte by byte", async () => {
      const pages = new Map([
        ["https://news.example/a", keptPage(noise(999, 1))],
        [
          "https://news.example/b?x=1&y=«»",
          keptPage("", { mediaType: null, charset: null, etag: null, lastModified: "x" }),
        ],
      ]);
      for (const [address, page] of pages) {
        expect(await cache.read(address)).toBeNull();
        await cache.write(address, page);
      }
      for (const [address, page] of pages) {
        const found = await cache.read(address);
        expect({ ...found, bytes: null }).toEqual({ ...page, bytes: null });
        expect(Buffer.from(found?.bytes ?? []).equals(page.bytes)).toBe(true);
      }
      expect(await cache.read("https://news.example/c")).toBeNull();
    });

    it("keeps the latest under an address", async () => {
      await cache.write("https://news.example/a", keptPage("one"));
      await cache.write("https://news.example/a", keptPage("two", { etag: '"a2"' }));
      const found = await cache.read("https://news.example/a");
      expect([found?.etag, Buffer.from(found?.bytes ?? []).toString()]).toEqual(['"a2"', "two"]);
    });

    it("has a limit, drops what was longest unused, and takes nothing that is larger than all", async () => {
      const address = (at: number): string => `https://news.example/${at}`;
      await cache.write(address(0), keptPage(noise(1000, 0)));
      for (let at = 1; at < 30; at++) {
        await cache.write(address(at), keptPage(noise(1000, at)));
        expect(await cache.read(address(0))).not.toBeNull();
      }
      const found = await Promise.all(Array.from({ length: 30 }, (_, at) => cache.read(address(at))));
      const kept = found.filter((page) => page !== null).length;
      expect(kept).toBeGreaterThan(5);
      expect(kept).toBeLessThanOrEqual(10);
      expect(found[29]).not.toBeNull();
      await cache.write(address(99), keptPage(noise(10_500, 99)));
      expect(await cache.read(address(99))).toBeNull();
      expect(await cache.read(address(29))).not.toBeNull();
    });
  });
}
