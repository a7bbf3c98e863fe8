import { isWithin, type Box, type BoxTree } from "../boxes/box.js";
import { ownLetters, paragraphsOf } from "../locate/paragraphs.js";
import { partsOfTheSite } from "./01-parts-of-the-site.js";
import { namedParts } from "./02-named-parts.js";
import { statementLines } from "./03-statement-lines.js";
import { otherArticles } from "./04-other-articles.js";
import { readAlso } from "./05-read-also.js";
import { linkLists } from "./06-link-lists.js";
import { controls } from "./07-controls.js";
import { cards } from "./08-cards.js";
import type { AsideRule, AsideView } from "./aside-rule.js";

const rules: readonly AsideRule[] = [
  partsOfTheSite,
  namedParts,
  statementLines,
  otherArticles,
  readAlso,
  linkLists,
  controls,
  cards,
];

/** Tells of each box of a page whether it is none of the article: its own mark or that of a box around it says so. */
export function findAsides(tree: BoxTree, headline: Box | null): (box: Box) => boolean {
  const sums = new Float64Array(tree.all.length + 1);
  const own = new Map(paragraphsOf(tree).map((box) => [box.at, ownLetters(box)]));
  for (let at = 0; at < tree.all.length; at++) sums[at + 1] = (sums[at] ?? 0) + (own.get(at) ?? 0);
  const view: AsideView = {
    tree,
    headline,
    paragraphLetters: sums[tree.all.length] ?? 0,
    paragraphLettersOf: ({ at, end }) => (sums[end] ?? 0) - (sums[at] ?? 0),
  };
  const judges = rules.map((rule) => rule(view));
  const aside = new Uint8Array(tree.all.length);
  for (const box of tree.all) {
    if (box.parent && aside[box.parent.at] === 1) aside[box.at] = 1;
    else if (!(headline && isWithin(headline, box)) && judges.some((isAside) => isAside(box))) aside[box.at] = 1;
  }
  return ({ at }) => aside[at] === 1;
}
