import type { PageDocument } from "../dom.js";
import { addressOf, alternatesOf } from "./addresses.js";
import { bylineOf } from "./bylines.js";
import { folded, gatherClues, itemValues, metaValues, type Clues } from "./clues.js";
import { imageOf } from "./images.js";
import { isNode } from "./linked-data-script.js";
import { namesIn, textIn } from "./linked-data.js";
import { momentsOf } from "./moments.js";
import type { PageStatements } from "./page-statements.js";
import { sectionOf } from "./sections.js";
import { titleOf } from "./titles.js";

/**
 * What a page states of itself and of its article: in JSON-LD, Open Graph, Dublin Core and microdata, and in what
 * it prints. To be called before Readability changes the page.
 * @param address where the page lies; null for a saved one
 * @param now milliseconds since 1970: dates far after it are doubtful
 */
export function readStatements(page: PageDocument, address: string | null, now: number = Date.now()): PageStatements {
  const clues = gatherClues(page, address);
  const publisher = publisherOf(clues);
  const title = titleOf(clues, publisher);
  return {
    url: addressOf(clues),
    title,
    byline: bylineOf(clues, publisher),
    publisher,
    section: sectionOf(clues, title),
    image: imageOf(clues),
    ...momentsOf(clues, now),
    language: languageOf(page, clues),
    isFree: isFree(clues),
    bodyInJson: textIn(clues.article?.["articleBody"]) ?? null,
    alternates: alternatesOf(clues),
  };
}

function publisherOf(clues: Clues): string | undefined {
  const inItems = (clues.items.get("publisher") ?? []).map((element) => {
    const name = element.querySelector('[itemprop="name"]');
    return name?.getAttribute("content") ?? name?.textContent ?? "";
  });
  return [
    ...namesIn(clues.article?.["publisher"], clues.nodes),
    ...metaValues(clues, "og:site_name", "application-name", "dc.publisher"),
    ...inItems,
  ]
    .map(folded)
    .find((name) => name !== "" && !/^https?:/iu.test(name));
}

function languageOf({ documentElement }: PageDocument, clues: Clues): string | null {
  return (
    documentElement?.getAttribute("lang") ??
    textIn(clues.article?.["inLanguage"]) ??
    metaValues(clues, "og:locale", "content-language")[0] ??
    null
  );
}

/** «"isAccessibleForFree": false», also «"False"» */
function isFree(clues: Clues): boolean | null {
  const stated = [clues.article?.["isAccessibleForFree"], itemValues(clues, "isAccessibleForFree")[0]];
  const parts = [clues.article?.["hasPart"]].flat().filter(isNode);
  const said = [...stated, ...parts.map((part) => part["isAccessibleForFree"])]
    .filter((value) => typeof value === "boolean" || typeof value === "string")
    .map((value) => String(value).toLowerCase());
  if (said.length === 0) return null;
  return !said.some((value) => /(?:^|\/)false$/u.test(value));
}
