import type { PageElement } from "../dom.js";
import { folded, metaValues, resolved, type Clues } from "./clues.js";
import { addressesOf } from "./linked-data.js";
import type { PageStatements } from "./page-statements.js";

/** The canonical address, if it is one of the page's own site; that of the home page says nothing. */
export function addressOf(clues: Clues): string | undefined {
  const { address } = clues;
  return [
    linked(clues, "canonical"),
    ...metaValues(clues, "og:url"),
    ...(clues.article ? addressesOf(clues.article).filter((url) => /^https?:/iu.test(url)) : []),
  ]
    .map((value) => resolved(value, address))
    .filter((value) => value !== null)
    .find((url) => address === null || (siteOf(url) === siteOf(address) && !isHome(url, address)));
}

function linked({ links }: Clues, rel: string): string | null {
  return links.find((link) => relsOf(link).includes(rel))?.getAttribute("href") ?? null;
}

function relsOf(link: PageElement): readonly string[] {
  return (link.getAttribute("rel") ?? "").toLowerCase().split(/\s+/u);
}

/** The last two names of the host, three where the second is a public one: `gov.ua`, `com.ua`. */
function siteOf(url: string): string {
  const names = new URL(url).hostname.split(".");
  return names
    .slice(/^(?:com|net|org|gov|edu|co|in|kiev|kyiv|lviv|od|dp|kh)$/u.test(names.at(-2) ?? "") ? -3 : -2)
    .join(".");
}

function isHome(url: string, address: string): boolean {
  return new URL(url).pathname === "/" && new URL(url).search === "" && new URL(address).pathname !== "/";
}

/** AMP and print versions, and feeds. */
export function alternatesOf(clues: Clues): PageStatements["alternates"] {
  const print = clues.links.find(
    (link) => relsOf(link).includes("alternate") && link.getAttribute("media") === "print",
  );
  return {
    amp: resolved(linked(clues, "amphtml"), clues.address),
    print: resolved(print?.getAttribute("href") ?? printLink(clues), clues.address),
    feeds: clues.links
      .filter(
        (link) => relsOf(link).includes("alternate") && /rss|atom|feed\+json/iu.test(link.getAttribute("type") ?? ""),
      )
      .map((link) => resolved(link.getAttribute("href"), clues.address))
      .filter((url) => url !== null),
  };
}

/** «<a href="/print/5812/">Версія для друку</a>» */
function printLink({ shown }: Clues): string | null {
  const anchor = shown.find(
    (element) =>
      element.nodeName.toUpperCase() === "A" &&
      (/для друку|друкувати|роздрукувати|^друк$|print version/iu.test(folded(element.textContent)) ||
        /для друку|друкувати/iu.test(element.getAttribute("title") ?? "")) &&
      !/^(?:#|javascript:)/iu.test(element.getAttribute("href") ?? "#"),
  );
  return anchor?.getAttribute("href") ?? null;
}
