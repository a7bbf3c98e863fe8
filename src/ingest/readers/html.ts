import { refuse } from "../refuse.js";
import { linesOfElement, type HtmlNode } from "./html-lines.js";
import { readMetadata } from "./html-metadata.js";
import { stated, type Reading } from "./reading.js";

/** Elements of the largest page that is read; news pages have some thousands. */
const maximumElements = 200_000;
/** Letters below which what Readability finds is a menu or a notice, not an article. */
const articleLetters = 80;

/**
 * Reads a saved page: Mozilla's Readability finds the article in it, whose paragraphs, headings,
 * list items, quoted paragraphs and captions become lines. The page's metadata gives the rest.
 * @throws SetAside with `input-no-article`, or `input-invalid` where the page cannot be parsed.
 */
export async function readHtml(source: string, location: string): Promise<Reading> {
  const [{ DOMParser }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const { metadata, article, text } = attempt(location, () => {
    const document = new DOMParser().parseFromString(wholePage(source), "text/html");
    const metadata = readMetadata(document);
    const readability = new Readability<HtmlNode>(document, {
      maxElemsToParse: maximumElements,
      serializer: (node: HtmlNode) => node,
    });
    const article = readability.parse();
    return { metadata, article, text: article?.content ? linesOfElement(article.content).join("\n") : "" };
  });
  if (!article || (text.match(/\p{L}/gu)?.length ?? 0) < articleLetters)
    throw refuse("input-no-article", location, "no article was found in the page");
  const byline = stated(article.byline);
  return {
    text,
    url: metadata.url,
    title: stated(article.title),
    byline: byline !== undefined && /^https?:/iu.test(byline) ? undefined : byline,
    publisher: stated(article.siteName) ?? metadata.publisher,
    published: stated(article.publishedTime) ?? metadata.published,
  };
}

// linkedom does not supply the root of a fragment
function wholePage(source: string): string {
  return /<html[\s>]/iu.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
}

function attempt<T>(location: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse("input-invalid", location, `the page cannot be parsed: ${reason}`, { cause: error });
  }
}
