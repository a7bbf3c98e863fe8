import type { PageDocument, PageElement } from "../dom.js";
import { isArticleNode, typesOf } from "../statements/linked-data.js";
import { readLinkedData } from "../statements/linked-data-script.js";
import type { PageStatements } from "../statements/page-statements.js";

/** What kind of page it is. */
export interface PageKind {
  /** Whether it is a list of articles: a home page, a section, a topic. */
  readonly isList: boolean;
  /** Whether it keeps something for its subscribers. */
  readonly hasWall: boolean;
}

/** Teasers from which on a page without an article of its own is a list. A page with one has them too, but says more of itself. */
const listTeasers = 5;

/**
 * Judges a page before its body is read: a list of several articles, or one with a wall for subscribers.
 * To be called before Readability changes the page.
 * @param address where the page lies; null for a saved one
 */
export function judgePage(page: PageDocument, statements: PageStatements, address: string | null): PageKind {
  return { isList: isList(page, statements, address), hasWall: hasWall(page, statements) };
}

const listTypes = new Set(["CollectionPage", "ItemList", "SearchResultsPage"]);

function isList(page: PageDocument, statements: PageStatements, address: string | null): boolean {
  const nodes = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    readLinkedData(script.textContent ?? ""),
  );
  if (nodes.some(isArticleNode)) return false;
  const meta = page.querySelector('meta[property="article:published_time"], meta[itemprop="datePublished"]');
  if (meta || page.querySelector('[itemprop="articleBody"]')) return false;
  const type = page.querySelector('meta[property="og:type"]')?.getAttribute("content")?.trim().toLowerCase();
  const says =
    isHome(address ?? statements.url ?? null) ||
    type === "website" ||
    nodes.some((node) => typesOf(node).some((name) => listTypes.has(name))) ||
    page.querySelector('link[rel="next"], .pagination, .pager, .nav-links') !== null;
  return says && teasers(page) >= listTeasers && !hasLongText(page);
}

function isHome(address: string | null): boolean {
  return (
    address !== null && URL.canParse(address) && new URL(address).pathname === "/" && new URL(address).search === ""
  );
}

/** Headings that are links. */
function teasers(page: PageDocument): number {
  return [...page.querySelectorAll("h2 a, h3 a, h4 a")].filter((link) => (link.textContent ?? "").trim().length > 20)
    .length;
}

/** Paragraphs side by side that make an article beside its teasers, whatever the page says of itself. */
const textParagraphs = 4;
/** Characters of the shortest such paragraph. */
const paragraphLength = 60;

function hasLongText(page: PageDocument): boolean {
  const counts = new Map<unknown, number>();
  for (const paragraph of page.querySelectorAll("p")) {
    if ((paragraph.textContent ?? "").trim().length < paragraphLength) continue;
    const count = (counts.get(paragraph.parentNode) ?? 0) + 1;
    if (count >= textParagraphs) return true;
    counts.set(paragraph.parentNode, count);
  }
  return false;
}

/** «Щоб дочитати статтю, оформіть передплату», «Цей матеріал доступний лише передплатникам» */
const wallWords =
  /(?:щоб|аби)\s+(?:чита|дочита|продовжи)[^.!?]{0,60}(?:підпис|передплат|увійд|зареєстр)|(?:матеріал|стаття|текст|продовження)\s+(?:\p{L}+\s+){0,3}(?:лише|тільки)?\s*(?:для\s+)?(?:перед)?(?:плат|підпис)\p{L}*(?:ник|чик)/iu;
const wallMarks = /(?:^|[\s_-])(?:paywall|subscription-wall|premium-wall|piano|wall)(?:$|[\s_-])/iu;
/** Characters of the longest notice. */
const noticeLength = 600;

function hasWall(page: PageDocument, { isFree }: PageStatements): boolean {
  if (isFree === true) return false;
  // data that say so are enough where nothing contradicts them; words alone need a box that is named for it
  if (isFree === false) return true;
  return [...page.querySelectorAll("div, section, aside, p")].some(
    (box) => wallMarks.test(`${box.getAttribute("class") ?? ""} ${box.getAttribute("id") ?? ""}`) && isNotice(box),
  );
}

function isNotice(box: PageElement): boolean {
  const text = box.textContent ?? "";
  return text.length <= noticeLength && wallWords.test(text.replace(/\s+/gu, " "));
}
