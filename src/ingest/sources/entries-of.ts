import { SetAside } from "../../core/index.js";
import { refuse } from "../refuse.js";
import type { Expansion } from "./expansion.js";
import { readFeed } from "./feed/read-feed.js";
import { loadAddress, type LoadedSource } from "./load-source.js";
import { inOrderOfPromise } from "./sitemap/choose-sitemaps.js";
import { readSitemap, readSitemapIndex } from "./sitemap/read-sitemap.js";
import { addressFrom, type SourceEntry } from "./source-entry.js";
import { newestFirst } from "./take-entries.js";
import { decodeSource } from "./xml/decode-source.js";
import { mendXml } from "./xml/mend-xml.js";

/** Indexes within indexes that are followed, and sitemaps that are read for one source. */
const deepestIndex = 2;
const mostSitemaps = 12;

/**
 * The entries that a feed or sitemap names; those of an index of sitemaps as far as the newest are needed.
 * @throws SetAside with a `source-…` or `fetch-…` code
 */
export function entriesOf(source: LoadedSource, expansion: Expansion): Promise<readonly SourceEntry[]> {
  const budget = { left: mostSitemaps };
  return read(source, 0);

  async function read(from: LoadedSource, depth: number): Promise<readonly SourceEntry[]> {
    const { location, address, form, bytes, charset } = from;
    const text = await decodeSource(bytes, location, charset);
    switch (form) {
      case "json":
        return readFeed({ root: "json", text, location, address });
      case "rss":
      case "rdf":
      case "feed":
        return readFeed({ root: form, text: mendXml(text, location).text, location, address });
      case "urlset":
        return readSitemap({ text: mendXml(text, location).text, location, address });
      case "sitemapindex": {
        if (depth >= deepestIndex) return [];
        const pointers = await readSitemapIndex({ text: mendXml(text, location).text, location, address });
        return follow(inOrderOfPromise(pointers), location, depth + 1);
      }
      case "addresses":
        return text.split("\n").map((line) => ({ address: addressFrom([line], null), stated: {}, time: null }));
      case "opml":
      case "page":
      case "other":
        throw refuse("source-invalid", location, "is no feed and no sitemap");
    }
  }

  /** Reads sitemaps until those that are left cannot hold anything newer than what is wanted. */
  async function follow(
    pointers: Awaited<ReturnType<typeof readSitemapIndex>>,
    location: string,
    depth: number,
  ): Promise<readonly SourceEntry[]> {
    const entries: SourceEntry[] = [];
    let failure: SetAside | undefined;
    for (const { address, time } of pointers) {
      const enough = newestFirst(entries)[expansion.limit - 1]?.time ?? null;
      if (enough !== null && time !== null && enough >= time) continue;
      if (budget.left-- <= 0) break;
      try {
        entries.push(...(await read(await loadAddress(address, expansion, "feed"), depth)));
      } catch (error) {
        if (!(error instanceof SetAside)) throw error;
        failure = error;
        expansion.onWarning?.(`${error.message}; the other sitemaps of ${location} are read.`);
      }
    }
    if (entries.length === 0 && failure !== undefined) throw failure;
    return entries;
  }
}
