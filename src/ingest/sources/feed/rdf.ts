import type { RdfFeed } from "feedsmith";
import { addressFrom, bylineFrom, statementsFrom, timeOf, type SourceEntry } from "../source-entry.js";
import { plainText } from "../xml/plain-text.js";
import { imageFrom } from "./media.js";
import { outletIn } from "./outlet.js";
import { sectionFrom } from "./section.js";

/** RSS 0.90 and 1.0, whose items stand beside their channel and are described in Dublin Core. */
export function readRdfEntries(feed: RdfFeed.Feed<string>, address: string | null): readonly SourceEntry[] {
  const base = feed.xml?.base ?? address ?? feed.link ?? null;
  return (feed.items ?? []).map((item) => {
    const { dc, dcterms, content, media, rdf } = item;
    const stated = statementsFrom({
      title: plainText(item.title ?? dc?.titles?.[0]),
      byline: bylineFrom(dc?.creators ?? []),
      publisher: plainText(dc?.publishers?.[0] ?? feed.dc?.publishers?.[0]) ?? outletIn(feed.title),
      published: dc?.dates?.[0] ?? dcterms?.issued?.[0],
      modified: dcterms?.modified?.[0],
      section: sectionFrom(dc?.subjects ?? []),
      image: imageFrom({ media }, base),
    });
    const full = content?.encoded ?? item.description;
    return {
      address: addressFrom([item.link, rdf?.about], base),
      stated,
      time: timeOf(stated),
      language: dc?.languages?.[0] ?? feed.dc?.languages?.[0],
      summary: content?.encoded === undefined ? undefined : item.description,
      content: full === undefined ? undefined : { mediaType: "text/html", text: full },
    };
  });
}
