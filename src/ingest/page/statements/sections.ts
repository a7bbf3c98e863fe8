import { folded, itemValues, metaValues, sameWords, type Clues } from "./clues.js";
import { isNode } from "./linked-data-script.js";
import { textIn, typesOf } from "./linked-data.js";
import { marksAround } from "./marks.js";

/** Characters of the longest name of a section. */
const nameLength = 60;
const home = /^(?:головна(?: сторінка)?|home|главная|на головну)$/iu;

/** The section as stated by the page's data, its breadcrumb, or the mark-up of its heading. */
export function sectionOf(clues: Clues, title: string | undefined): string | undefined {
  const isName = (name: string | undefined): name is string =>
    name !== undefined &&
    name !== "" &&
    name.length <= nameLength &&
    !home.test(name) &&
    !(title !== undefined && sameWords(name, title)) &&
    !/^https?:/iu.test(name);
  return [
    textIn(clues.article?.["articleSection"]),
    ...metaValues(clues, "article:section"),
    ...itemValues(clues, "articleSection"),
    ...trailInData(clues),
    ...printedSections(clues),
    ...printedTrail(clues),
  ]
    .map((name) => (name === undefined ? undefined : folded(name)))
    .find(isName);
}

/** Names of a BreadcrumbList, innermost first. */
function trailInData({ nodes }: Clues): readonly string[] {
  const trail = nodes.find((node) => typesOf(node).includes("BreadcrumbList"));
  const items = [trail?.["itemListElement"]].flat().filter(isNode);
  return items
    .map((item) => textIn(item["name"]) ?? (isNode(item["item"]) ? textIn(item["item"]["name"]) : undefined))
    .filter((name) => name !== undefined)
    .toReversed();
}

const trailMarks = /(?:^|[\s_-])(?:breadcrumbs?|crumbs?|pathway|bread)(?:$|[\s_-])/iu;

/** What a breadcrumb prints, innermost first. */
function printedTrail({ shown }: Clues): readonly string[] {
  const trail = shown.find((element) =>
    trailMarks.test(`${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`),
  );
  if (!trail) return [];
  const parts = [...trail.querySelectorAll("a, li, span")].map((element) => folded(element.textContent));
  const texts = parts.length > 1 ? parts : [...trail.childNodes].map((node) => folded(node.textContent));
  return texts.filter((text) => /\p{L}/u.test(text)).toReversed();
}

const sectionMarks =
  /(?:^|[\s_-])(?:category|rub|rubr|rubric|rubrika|article-tag|cat-links|section-name|kicker)(?:$|[\s_-])/iu;

/** «<a rel="category tag">», «<span class="rubric">» */
function printedSections({ shown }: Clues): readonly string[] {
  return shown
    .filter(
      (element) =>
        (/(?:^|\s)category(?:\s|$)/u.test(element.getAttribute("rel") ?? "") ||
          sectionMarks.test(element.getAttribute("class") ?? "")) &&
        !/related|sidebar|nav|menu|footer|widget/iu.test(marksAround(element)),
    )
    .slice(0, 1)
    .map((element) => folded(element.textContent));
}
