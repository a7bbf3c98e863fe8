import { Parser } from "htmlparser2";
import { addressFrom } from "./source-entry.js";

/** A feed that a page announces in its head. */
export interface AnnouncedFeed {
  readonly address: string;
  readonly title: string | undefined;
}

const feedTypes = /^\s*(?:application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)|text\/xml\+rss)\s*(?:;|$)/iu;
/** «Відгуки до публікації», «…/comments/feed/» */
const ofComments = /комент|відгук|comment|коммент|отзыв|\/replies\b/iu;
/** Feeds of one rubric, tag or author. */
const ofPart = /\/(?:category|tag|author|rubric|rubrik|topic|podcast|video)s?\//iu;
const ofOtherLanguage = /\/(?:ru|rus|en|eng)\/|[?&]lang=(?:ru|en)\b|russian|english|русск/iu;

/** The feeds that a page announces, the one that is most likely its main feed in Ukrainian first. */
export function discoverFeeds(html: string, address: string): readonly AnnouncedFeed[] {
  return readHead(html, address).feeds;
}

/**
 * The feeds of a page that is no article but announces where the articles are: the site's root, or a rubric
 * that calls itself a website and describes no article; empty for any other.
 */
export function feedsOfFrontPage(html: string, address: string): readonly AnnouncedFeed[] {
  const { feeds, website, article } = readHead(html, address);
  return isRoot(address) || (website && !article && isLikeRubric(address)) ? feeds : [];
}

/** «https://visnyk.example/», «https://visnyk.example/uk/» */
function isRoot(address: string): boolean {
  const { pathname, search } = new URL(address);
  return search === "" && /^\/(?:(?:uk|ua)\/?)?$/iu.test(pathname);
}

/** Articles' addresses hold a number or a long title: many systems call every page a website. */
function isLikeRubric(address: string): boolean {
  const { pathname, search } = new URL(address);
  const name = pathname.split("/").findLast((part) => part !== "") ?? "";
  return search === "" && !/\d{3}|\.\w+$/u.test(pathname) && name.split(/[-_]/u).length <= longestRubric;
}

/** Words in the longest name of a rubric in an address; titles have more. */
const longestRubric = 3;

interface Head {
  readonly feeds: readonly AnnouncedFeed[];
  /** It calls itself a website. */
  readonly website: boolean;
  /** It describes an article. */
  readonly article: boolean;
}

/** Characters of a page in which its head ends; what a page states behind them is not looked for. */
const headCharacters = 256 * 1024;
/** Feeds of a page that are looked at; portals announce some tens. */
const mostFeeds = 200;

function readHead(html: string, address: string): Head {
  const found: (AnnouncedFeed & { readonly rank: number })[] = [];
  let base = address;
  let website = false;
  let article = false;
  let inJson = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "base") base = addressFrom([attributes["href"]], address) ?? base;
      article ||= /^article:published_time$/iu.test(attributes["property"] ?? "");
      article ||= /^(?:articleBody|datePublished)$/iu.test(attributes["itemprop"] ?? "");
      if (name === "meta" && /^og:type$/iu.test(attributes["property"] ?? attributes["name"] ?? "")) {
        website ||= /^\s*website\s*$/iu.test(attributes["content"] ?? "");
        article ||= /^\s*article\s*$/iu.test(attributes["content"] ?? "");
      }
      inJson = name === "script" && /ld\+json/iu.test(attributes["type"] ?? "");
      if (name !== "link" || found.length >= mostFeeds || !/\balternate\b/iu.test(attributes["rel"] ?? "")) return;
      if (!feedTypes.test(attributes["type"] ?? "")) return;
      const feed = addressFrom([attributes["href"]], base);
      if (feed === null || found.some((each) => each.address === feed)) return;
      const title = attributes["title"]?.trim();
      found.push({ address: feed, title: title === "" ? undefined : title, rank: rankOf(feed, title ?? "", address) });
    },
    ontext(text) {
      if (inJson)
        article ||= /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting)"/u.test(text);
    },
    onclosetag() {
      inJson = false;
    },
  });
  parser.end(html.slice(0, headCharacters));
  const feeds = found.toSorted((a, b) => a.rank - b.rank).map(({ address, title }) => ({ address, title }));
  return { feeds, website, article };
}

function rankOf(feed: string, title: string, page: string): number {
  const words = `${feed} ${title}`;
  const own = !isRoot(page) && feed.startsWith(page.replace(/[/?#]*$/u, "/"));
  const part = own ? -1 : Number(ofPart.test(feed));
  return (ofComments.test(words) ? 4 : 0) + (ofOtherLanguage.test(words) ? 2 : 0) + part;
}
