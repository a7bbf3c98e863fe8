import type { PageDocument, PageElement } from "../dom.js";
import { articleOf, type LinkedNode } from "./linked-data.js";
import { readLinkedData } from "./linked-data-script.js";

/** Everything in a page that may state something, found in one walk over it. */
export interface Clues {
  /** Address of the page, against which others are resolved; null for a saved one. */
  readonly address: string | null;
  /** Values of `<meta>` by name or property in lower case, in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly PageElement[];
  /** Elements with an `itemprop`, by each of its names. */
  readonly items: ReadonlyMap<string, readonly PageElement[]>;
  /** Nodes of the page's JSON-LD. */
  readonly nodes: readonly LinkedNode[];
  /** The node of the article itself. */
  readonly article: LinkedNode | null;
  /** All elements of the body that show something, in order. */
  readonly shown: readonly PageElement[];
  readonly titles: readonly string[];
}

const unshown = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "META", "LINK", "HEAD", "TITLE", "BASE", "HTML"]);

export function gatherClues(page: PageDocument, address: string | null): Clues {
  const metas = new Map<string, string[]>();
  const items = new Map<string, PageElement[]>();
  const links: PageElement[] = [];
  const scripts: string[] = [];
  const shown: PageElement[] = [];
  const titles: string[] = [];
  for (const element of page.querySelectorAll("*")) {
    const name = element.nodeName.toUpperCase();
    for (const item of element.getAttribute("itemprop")?.split(/\s+/u) ?? []) put(items, item, element);
    if (name === "META") {
      const key = element.getAttribute("property") ?? element.getAttribute("name");
      const value = folded(element.getAttribute("content"));
      if (key !== null && value !== "") put(metas, key.trim().toLowerCase(), value);
    } else if (name === "LINK") links.push(element);
    else if (name === "TITLE") titles.push(folded(element.textContent));
    else if (name === "SCRIPT" && /ld\+json/iu.test(element.getAttribute("type") ?? ""))
      scripts.push(element.textContent ?? "");
    else if (!unshown.has(name)) shown.push(element);
  }
  const nodes = scripts.flatMap(readLinkedData);
  return { address, metas, links, items, nodes, article: articleOf(nodes, address), shown, titles };
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Values of the metas of these names, those of the first name first. */
export function metaValues({ metas }: Clues, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => metas.get(name) ?? []);
}

/** Values of the elements with an `itemprop`: what is stated by attribute, else what is printed. */
export function itemValues({ items }: Clues, name: string): readonly string[] {
  return (items.get(name) ?? []).map(
    (element) =>
      folded(
        element.getAttribute("content") ??
          element.getAttribute("datetime") ??
          element.getAttribute("href") ??
          element.getAttribute("src") ??
          (element.nodeName.toUpperCase() === "ABBR" ? element.getAttribute("title") : null),
      ) || folded(element.textContent),
  );
}

/** Text on one line, without soft hyphens and marks of no width. */
export function folded(text: string | null | undefined): string {
  return (text ?? "")
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** An absolute address of the web, or null. */
export function resolved(value: string | null | undefined, address: string | null): string | null {
  const stated = folded(value);
  if (stated === "" || !URL.canParse(stated, address ?? undefined)) return null;
  const { href, protocol } = new URL(stated, address ?? undefined);
  return protocol === "http:" || protocol === "https:" ? href : null;
}

/** Letters and figures of a text, folded to lower case, in words: for comparing what is printed in two ways. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function sameWords(one: string, other: string): boolean {
  return wordsOf(one).join(" ") === wordsOf(other).join(" ");
}
