import { SetAside, type Input } from "../../core/index.js";
import { decodeBytes } from "../decode.js";
import { refuse } from "../refuse.js";
import { discoverFeeds, feedsOfFrontPage } from "./discover-feeds.js";
import { entriesOf } from "./entries-of.js";
import { settle, type Expansion } from "./expansion.js";
import { loadAddress, type LoadedSource } from "./load-source.js";
import { readOpml } from "./opml/read-opml.js";
import { takeEntries } from "./take-entries.js";
import { decodeSource } from "./xml/decode-source.js";
import { mendXml } from "./xml/mend-xml.js";

/** What is expected at an address: `auto` takes what is there. */
export type Expected = "auto" | "page" | "feed" | "sitemap" | "opml";

/** Feeds of one list that are read. */
const mostFeeds = 500;

/**
 * The inputs behind an address: the page itself, the entries of a feed or sitemap, those of all feeds of a list, or
 * of the best feed that a front page announces.
 * @throws SetAside with a `source-…` or `fetch-…` code; Stop `network-refused`; the signal's reason
 */
export async function expandAddress(
  address: string,
  expansion: Expansion,
  expected: Expected = "auto",
): Promise<readonly Input[]> {
  const source = await loadAddress(address, expansion, wantedAt(address, expected));
  const { form, page } = source;
  const isPage = form === "page" || form === "other";
  if (page !== undefined && (expected === "page" || (expected === "auto" && isPage))) {
    const [feed] = expected === "auto" && form === "page" ? feedsOfFrontPage(await textOf(source), page.url) : [];
    if (feed === undefined) return [{ kind: "web", location: address, page }];
    return settle(feed.address, () => expandFeed(feed.address, address, expansion), address);
  }
  if (form !== "page" || page === undefined) return expandLoaded(source, expansion, expected);
  const [feed] = discoverFeeds(await textOf(source), page.url);
  if (feed === undefined || expected !== "feed")
    throw refuse(
      "source-invalid",
      address,
      `is a page${expected === "feed" ? " that announces no feed" : `, not ${nameOf(expected)}`}`,
    );
  return expandFeed(feed.address, address, expansion);
}

/** «https://visnyk.example/rss.xml», «https://visnyk.example/?feed=rss2», «https://visnyk.example/sitemap.xml.gz» */
const likeFeed = /rss|feed|atom|rdf|sitemap|opml|\.xml/iu;

/** What is asked for where anything may lie: some servers show a feed as a page to those who want pages. */
function wantedAt(address: string, expected: Expected): "page" | "feed" {
  if (expected !== "auto") return expected === "page" ? "page" : "feed";
  return likeFeed.test(address.replace(/^[a-z]+:\/\/[^/]*/iu, "")) ? "feed" : "page";
}

/** The inputs of a source that was loaded. */
export async function expandLoaded(
  source: LoadedSource,
  expansion: Expansion,
  expected: Expected = "auto",
): Promise<readonly Input[]> {
  const { form, location, page } = source;
  if (form !== "opml")
    return takeEntries(await entriesOf(source, expansion), { location, fetched: page?.fetched }, expansion);
  if (expected === "feed" || expected === "sitemap")
    throw refuse("source-invalid", location, `is a list of feeds, not ${nameOf(expected)}`);
  const text = await decodeSource(source.bytes, location, source.charset);
  const feeds = await readOpml(mendXml(text, location).text, location);
  if (feeds.length === 0) throw refuse("source-empty", location, "names no feed");
  if (feeds.length > mostFeeds)
    expansion.onWarning?.(
      `${location}: the first ${mostFeeds} of ${feeds.length} feeds are read. Split the list to read more.`,
    );
  const inputs = await Promise.all(
    feeds
      .slice(0, mostFeeds)
      .map(({ address }) => settle(address, () => expandAddress(address, expansion, "feed"), location)),
  );
  return inputs.flat();
}

async function expandFeed(feed: string, page: string, expansion: Expansion): Promise<readonly Input[]> {
  expansion.onProgress?.(`${page}: a front page; its articles are taken from its feed ${feed}`);
  const source = await loadAddress(feed, expansion, "feed");
  if (source.form === "page" || source.form === "other")
    throw refuse("source-invalid", feed, `is no feed, though ${page} announces it as one`);
  return expandLoaded(source, expansion, "feed");
}

/** The text of a page; none where it is binary, as whoever reads it will say. */
async function textOf({ bytes, location, charset }: LoadedSource): Promise<string> {
  try {
    return (await decodeBytes(bytes, location, charset)).text;
  } catch (error) {
    if (error instanceof SetAside) return "";
    throw error;
  }
}

function nameOf(expected: Expected): string {
  const names = { auto: "a source", page: "a page", feed: "a feed", sitemap: "a sitemap", opml: "an OPML list" };
  return names[expected];
}
