import type { AtomFeed } from "feedsmith";
import {
  addressFrom,
  bylineFrom,
  statementsFrom,
  timeOf,
  type EntryContent,
  type SourceEntry,
} from "../source-entry.js";
import { plainText } from "../xml/plain-text.js";
import { imageFrom } from "./media.js";
import { outletIn } from "./outlet.js";
import { sectionFrom } from "./section.js";

type Entry = AtomFeed.Entry<string>;

/** Atom 0.3 and 1.0. */
export function readAtomEntries(feed: AtomFeed.Feed<string>, address: string | null): readonly SourceEntry[] {
  const home = feed.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
  const base = addressFrom([feed.xml?.base], address) ?? address ?? home ?? null;
  return (feed.entries ?? []).map((entry) => {
    const stated = statementsFrom({
      title: titleOf(entry),
      byline: bylineFrom((entry.authors ?? feed.authors ?? []).map(({ name }) => name)),
      publisher: outletIn(entry.source?.title?.value ?? feed.title?.value),
      published: entry.published ?? entry.dc?.dates?.[0],
      modified: entry.updated,
      section: sectionFrom((entry.categories ?? []).map(({ label, term }) => label ?? term)),
      image: imageFrom({ media: entry.media, enclosures: enclosuresOf(entry) }, base),
    });
    return {
      address: addressFrom(linksOf(entry), addressFrom([entry.xml?.base], base) ?? base),
      stated,
      time: timeOf(stated),
      language: entry.xml?.lang ?? feed.xml?.lang,
      summary: entry.summary?.value,
      content: contentOf(entry),
    };
  });
}

function titleOf({ title }: Entry): string | undefined {
  return isMarkup(title?.type) ? plainText(title?.value) : title?.value.replace(/\s+/gu, " ").trim();
}

function linksOf({ dc, links, id }: Entry): readonly (string | undefined)[] {
  const own = dc?.identifiers?.filter((identifier) => /^https?:/iu.test(identifier)) ?? [];
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || rel === "alternate");
  const pages = alternates.filter(({ type }) => type === undefined || /html/iu.test(type));
  const identity = id !== undefined && /^https?:/iu.test(id) ? [id] : [];
  return [...own, ...[...pages, ...alternates].map(({ href }) => href), ...identity];
}

function enclosuresOf({ links }: Entry): readonly { readonly url?: string; readonly type?: string }[] {
  return (links ?? [])
    .filter(({ rel }) => rel === "enclosure")
    .map(({ href, type }) => ({ ...(href !== undefined && { url: href }), ...(type !== undefined && { type }) }));
}

function contentOf({ content, summary }: Entry): EntryContent | undefined {
  const { value, type } = content?.value === undefined ? { value: summary?.value, type: summary?.type } : content;
  if (value === undefined || (type !== undefined && !/^(?:html|xhtml|text|text\/|application\/xhtml)/iu.test(type)))
    return;
  // text is what outlets say of HTML that they forgot to call so
  const markup = isMarkup(type) || /<(?:p|br|div)[\s/>]/iu.test(value);
  return { mediaType: markup ? "text/html" : "text/plain", text: value };
}

function isMarkup(type: string | undefined): boolean {
  return type !== undefined && /html/iu.test(type);
}
