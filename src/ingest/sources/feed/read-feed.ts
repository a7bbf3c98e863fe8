import { refuse } from "../../refuse.js";
import type { XmlRoot } from "../xml/mend-xml.js";
import type { SourceEntry } from "../source-entry.js";
import { readAtomEntries } from "./atom.js";
import { readJsonFeedEntries } from "./json-feed.js";
import { readRdfEntries } from "./rdf.js";
import { readRssEntries } from "./rss.js";

/** A feed's text, well-formed. */
export interface FeedText {
  readonly root: Extract<XmlRoot, "rss" | "rdf" | "feed"> | "json";
  readonly text: string;
  readonly location: string;
  /** Where it lay, against which its links are resolved; null for a file. */
  readonly address: string | null;
}

/**
 * The entries of a feed, in its order: RSS 0.91–2.0, RSS 0.90 and 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
 * @throws SetAside `source-invalid`
 */
export async function readFeed({ root, text, location, address }: FeedText): Promise<readonly SourceEntry[]> {
  const { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } = await import("feedsmith");
  try {
    switch (root) {
      case "rss":
        return readRssEntries(parseRssFeed(text), address);
      case "rdf":
        return readRdfEntries(parseRdfFeed(text), address);
      case "feed":
        return readAtomEntries(parseAtomFeed(text), address);
      case "json":
        return readJsonFeedEntries(parseJsonFeed(text), address);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse("source-invalid", location, `the feed cannot be parsed: ${reason}`, { cause: error });
  }
}
