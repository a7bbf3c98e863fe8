import { stated, statedAddress } from "./reading.js";

/** As much of a page as its metadata needs. */
export interface HtmlPage {
  querySelector(
    selector: string,
  ): { getAttribute(name: string): string | null; readonly textContent: string | null } | null;
}

export interface PageMetadata {
  readonly url: string | undefined;
  readonly publisher: string | undefined;
  /** As stated. */
  readonly published: string | undefined;
}

/** Selectors of the places that state something, the most telling first; the attribute holds the value. */
const places = {
  url: [
    ['link[rel="canonical"]', "href"],
    ['meta[property="og:url"]', "content"],
  ],
  publisher: [
    ['meta[property="og:site_name"]', "content"],
    ['meta[name="application-name"]', "content"],
  ],
  published: [
    ['meta[property="article:published_time"]', "content"],
    ['meta[itemprop="datePublished"]', "content"],
    ['meta[name="pubdate"]', "content"],
    ['meta[name="date"]', "content"],
    ['time[itemprop="datePublished"]', "datetime"],
  ],
} as const;

/** What a page's head states of its article beyond what Readability reads; to be called before Readability changes the page. */
export function readMetadata(page: HtmlPage): PageMetadata {
  const first = (selectors: readonly (readonly [selector: string, attribute: string])[]): string | undefined =>
    selectors
      .map(([selector, attribute]) => stated(page.querySelector(selector)?.getAttribute(attribute)))
      .find((value) => value !== undefined);
  return {
    url: places.url
      .map(([selector, attribute]) => statedAddress(page.querySelector(selector)?.getAttribute(attribute)))
      .find((value) => value !== undefined),
    publisher: first(places.publisher),
    published: first(places.published),
  };
}
