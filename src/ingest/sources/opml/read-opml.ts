import type { Opml } from "feedsmith";
import { refuse } from "../../refuse.js";
import { addressKey } from "../address-key.js";
import { addressFrom } from "../source-entry.js";
import { plainText } from "../xml/plain-text.js";

/** A feed that a list of feeds names. */
export interface ListedFeed {
  readonly address: string;
  readonly title: string | undefined;
  /** Title of the folder that it lies in. */
  readonly folder: string | undefined;
}

type Outline = Opml.Outline<string>;

/**
 * The feeds of an OPML list, however deep their folders, each once.
 * @param text well-formed
 * @throws SetAside `source-invalid`
 */
export async function readOpml(text: string, location: string): Promise<readonly ListedFeed[]> {
  const { ParseError, parseOpml } = await import("feedsmith");
  try {
    const feeds = feedsIn(parseOpml(text).body?.outlines ?? [], undefined);
    return [...new Map(feeds.toReversed().map((feed) => [addressKey(feed.address), feed])).values()].toReversed();
  } catch (error) {
    // its form is right, but it is empty
    if (error instanceof ParseError) return [];
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse("source-invalid", location, `the list of feeds cannot be parsed: ${reason}`, { cause: error });
  }
}

function feedsIn(outlines: readonly Outline[], folder: string | undefined): readonly ListedFeed[] {
  return outlines.flatMap((outline) => {
    const title = plainText(outline.title ?? outline.text);
    const address = addressFrom([outline.xmlUrl, outline.type === "rss" ? outline.url : undefined], null);
    const own = address === null ? [] : [{ address, title, folder }];
    return [...own, ...feedsIn(outline.outlines ?? [], title)];
  });
}
