import type { SitemapPointer } from "./read-sitemap.js";

/** «sitemap-news.xml», «news_sitemap.xml.gz», «sitemap_google_news» */
const ofNews = /news|novyn|novin|post|article|stat(?:t|)i/iu;
/** «category-sitemap.xml», «author-sitemap.xml»: pages that list articles. */
const ofOthers = /categor|author|tag|rubri|page-sitemap|image|video|static|product|user/iu;

/** Sitemaps in the order in which new articles are most likely in them: those of news, then the latest changed, lists of other pages last. */
export function inOrderOfPromise(pointers: readonly SitemapPointer[]): readonly SitemapPointer[] {
  const rank = ({ address }: SitemapPointer): number => {
    const path = new URL(address).pathname;
    return ofOthers.test(path) ? 2 : ofNews.test(path) ? 0 : 1;
  };
  return pointers.toSorted((a, b) => rank(a) - rank(b) || (b.time ?? 0) - (a.time ?? 0));
}
