import type { RssFeed } from "feedsmith";
import { addressFrom, bylineFrom, statementsFrom, timeOf, type SourceEntry } from "../source-entry.js";
import { plainText } from "../xml/plain-text.js";
import { imageFrom } from "./media.js";
import { sectionFrom } from "./section.js";
import { outletIn } from "./outlet.js";

/** RSS 0.91–2.0 with the extensions that outlets use. */
export function readRssEntries(feed: RssFeed.Feed<string>, address: string | null): readonly SourceEntry[] {
  const base = feed.xml?.base ?? address ?? feed.link ?? null;
  const publisher = outletIn(feed.title);
  return (feed.items ?? []).map((item) => readItem(item, { base, publisher, language: feed.language }));
}

interface Channel {
  readonly base: string | null;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
}

function readItem(item: RssFeed.Item<string>, { base, publisher, language }: Channel): SourceEntry {
  const { dc, dcterms, content, media, itunes } = item;
  const authors = [...(item.authors ?? []), ...(item.atom?.authors ?? [])].map(({ name }) => name);
  const stated = statementsFrom({
    title: plainText(item.title ?? dc?.titles?.[0] ?? itunes?.title),
    byline: bylineFrom(authors) ?? bylineFrom(dc?.creators ?? [itunes?.author]),
    publisher: plainText(item.source?.title ?? dc?.publishers?.[0]) ?? publisher,
    published: item.pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? item.atom?.published,
    modified: dcterms?.modified?.[0] ?? item.atom?.updated,
    section: sectionFrom((item.categories ?? []).map(({ name }) => name)) ?? sectionFrom(dc?.subjects ?? []),
    image: imageFrom({ media, enclosures: item.enclosures, other: itunes?.image }, base),
  });
  const full = content?.encoded ?? item.description;
  return {
    address: addressFrom(linksOf(item), base),
    stated,
    time: timeOf(stated),
    language: dc?.languages?.[0] ?? language,
    summary: content?.encoded === undefined ? undefined : item.description,
    content: full === undefined ? undefined : { mediaType: "text/html", text: full },
  };
}

/** The outlet's own address comes before that of whoever counts its readers, the permanent one last. */
function linksOf({ dc, link, atom, guid }: RssFeed.Item<string>): readonly (string | undefined)[] {
  const own = dc?.identifiers?.filter((identifier) => /^https?:/iu.test(identifier)) ?? [];
  const linked =
    atom?.links?.filter(({ rel }) => rel === undefined || rel === "alternate").map(({ href }) => href) ?? [];
  // a guid is relative only by mistake
  const permanent = guid?.isPermaLink !== false && /^https?:/iu.test(guid?.value ?? "") ? [guid?.value] : [];
  return [...own, link, ...linked, ...permanent];
}
