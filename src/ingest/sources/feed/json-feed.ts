import type { JsonFeed } from "feedsmith";
import {
  addressFrom,
  bylineFrom,
  statementsFrom,
  timeOf,
  type EntryContent,
  type SourceEntry,
} from "../source-entry.js";
import { imageFrom } from "./media.js";
import { outletIn } from "./outlet.js";
import { sectionFrom } from "./section.js";

/** JSON Feed 1.0 and 1.1. */
export function readJsonFeedEntries(feed: JsonFeed.Feed<string>, address: string | null): readonly SourceEntry[] {
  const base = address ?? feed.feed_url ?? feed.home_page_url ?? null;
  return (feed.items ?? []).map((item) => {
    const stated = statementsFrom({
      title: item.title?.replace(/\s+/gu, " ").trim(),
      byline: bylineFrom((item.authors ?? feed.authors ?? []).map(({ name }) => name)),
      publisher: outletIn(feed.title),
      published: item.date_published,
      modified: item.date_modified,
      section: sectionFrom(item.tags ?? []),
      image: imageFrom({ enclosures: attachmentsOf(item), other: item.image ?? item.banner_image }, base),
    });
    const permanent = /^https?:/iu.test(item.id ?? "") ? item.id : undefined;
    return {
      address: addressFrom([item.url, permanent, item.external_url], base),
      stated,
      time: timeOf(stated),
      language: item.language ?? feed.language,
      summary: item.summary,
      content: contentOf(item),
    };
  });
}

function contentOf({ content_html, content_text }: JsonFeed.Item<string>): EntryContent | undefined {
  if (content_html !== undefined) return { mediaType: "text/html", text: content_html };
  return content_text === undefined ? undefined : { mediaType: "text/plain", text: content_text };
}

function attachmentsOf({ attachments }: JsonFeed.Item<string>): readonly { url?: string; type?: string }[] {
  return (attachments ?? []).map(({ url, mime_type }) => ({
    ...(url !== undefined && { url }),
    ...(mime_type !== undefined && { type: mime_type }),
  }));
}
