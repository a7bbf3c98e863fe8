import type { PageElement } from "../dom.js";
import { folded, itemValues, metaValues, wordsOf, type Clues } from "./clues.js";
import { textIn } from "./linked-data.js";

/** Characters of the longest headline. */
const headlineLength = 400;
/** Share of the shorter one's words that a printed headline has in common with a stated one; a variant for search engines keeps about half. */
const likeness = 0.5;
/** Between a headline and the outlet's name: « | », « — », « :: », «: ». */
const separator = /\s+(?:\||::|»|«|\/|•|·|—|–|-)\s+|:\s+/u;

/**
 * The headline as it is printed: the heading that is like a stated title, else the element that prints a part of
 * one, else what is stated, without the outlet's name.
 */
export function titleOf(clues: Clues, publisher: string | undefined): string | undefined {
  const headline = folded(textIn(clues.article?.["headline"]));
  const stated = [
    headline,
    ...itemValues(clues, "headline"),
    ...metaValues(clues, "og:title", "twitter:title", "title", "dc.title"),
    ...clues.titles,
  ].filter((title) => title !== "" && title.length <= headlineLength);
  const heads = headingsOf(clues, "H1").filter((head) => publisher === undefined || folded(head) !== publisher);
  const printed =
    heads.find((head) => stated.some((title) => isLike(head, title))) ??
    printedPart(clues, stated) ??
    (stated.length === 0 || !headline
      ? (heads.find((head) => wordsOf(head).length > 2) ?? onlyHeading(clues))
      : undefined);
  const first = stated[0];
  return printed ?? (first === undefined ? undefined : withoutOutlet(first, publisher));
}

function headingsOf({ shown }: Clues, name: string): readonly string[] {
  return shown
    .filter((element) => element.nodeName.toUpperCase() === name)
    .map((element) => folded(element.textContent))
    .filter((text) => text !== "" && text.length <= headlineLength);
}

function isLike(head: string, title: string): boolean {
  const [one, other] = [new Set(wordsOf(head)), new Set(wordsOf(title))];
  const shared = [...one].filter((word) => other.has(word)).length;
  const shorter = Math.min(one.size, other.size);
  return shorter > 1 ? shared / shorter >= likeness : shared === shorter && shared > 0 && one.size === other.size;
}

/** Words of the shortest part of a title that is looked for outside headings: shorter ones are names of sections. */
const partWords = 2;

/** «Черкаський Кур'єр :: Новини :: Часник-рекордсмен виріс у Чигирині»: what the page prints of it in a line of its own. */
function printedPart({ shown }: Clues, stated: readonly string[]): string | undefined {
  const parts = new Map(stated.flatMap(runsOf).map((run) => [wordsOf(run).join(" "), run]));
  let best: string | undefined;
  for (const element of shown) {
    if (isLinked(element) || /breadcrumb|pathway|crumbs|comment/iu.test(marksOf(element.parentNode))) continue;
    const text = ownLine(element);
    if (text === null || !parts.has(wordsOf(text).join(" ")) || wordsOf(text).length < partWords) continue;
    if (best === undefined || text.length > best.length) best = text;
  }
  return best;
}

function marksOf(node: unknown): string {
  const element = node as Partial<PageElement> | null;
  return element?.getAttribute === undefined
    ? ""
    : `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
}

function isLinked(element: PageElement): boolean {
  return element.nodeName.toUpperCase() === "A" || element.parentNode?.nodeName.toUpperCase() === "A";
}

/** Text of an element that is no more than a line. */
function ownLine(element: PageElement): string | null {
  const children = [...element.childNodes];
  if (children.length > 6) return null;
  const text = folded(element.textContent);
  return text === "" || text.length > headlineLength ? null : text;
}

/** Parts of a title between its separators, each and those side by side. */
function runsOf(title: string): readonly string[] {
  const ends = [
    0,
    ...[...title.matchAll(new RegExp(separator, "gu"))].flatMap(({ index, 0: { length } }) => [index, index + length]),
    title.length,
  ];
  const starts = ends.filter((_, at) => at % 2 === 0).slice(0, 8);
  const stops = ends.filter((_, at) => at % 2 === 1).slice(0, 8);
  return starts.flatMap((start) => stops.filter((stop) => stop > start).map((stop) => title.slice(start, stop)));
}

/** The page's only heading of the second level, where no title that it states is printed. */
function onlyHeading(clues: Clues): string | undefined {
  const heads = headingsOf(clues, "H2");
  return heads.length === 1 ? heads[0] : undefined;
}

/** «Крамницю оштрафували | Сьомий ранок»: the title without the outlet's name before or after it. */
function withoutOutlet(title: string, publisher: string | undefined): string {
  if (publisher === undefined) return title;
  const name = wordsOf(publisher).join(" ");
  const rest = runsOf(title).filter((run) => {
    const outside = title.replace(run, " ");
    return run !== title && wordsOf(outside).join(" ").includes(name);
  });
  return rest.sort((a, b) => b.length - a.length)[0] ?? title;
}
