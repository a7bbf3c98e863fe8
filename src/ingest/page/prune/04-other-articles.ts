import { isWithin, outwards, type Box } from "../boxes/box.js";
import type { AsideRule } from "./aside-rule.js";

/** «<article class="art--next"><h1>Гурт «Граніт» скасував прем’єру…»: a page that goes on with the next article below. */
export const otherArticles: AsideRule = ({ headline, tree }) => {
  const own = headline && [...outwards(headline)].find(isArticle);
  if (!headline || !own) return () => false;
  const headsBefore = new Uint32Array(tree.all.length + 1);
  for (const { at, name } of tree.all)
    headsBefore[at + 1] = (headsBefore[at] ?? 0) + (name === "h1" || name === "h2" ? 1 : 0);
  return (box) =>
    isArticle(box) &&
    !isWithin(own, box) &&
    !isWithin(box, own) &&
    (headsBefore[box.end] ?? 0) > (headsBefore[box.at] ?? 0);
};

function isArticle({ name, element }: Box): boolean {
  return (
    name === "article" ||
    /\b(?:News|Blog|Reportage)?(?:Article|Posting)\b/u.test(element.getAttribute("itemtype") ?? "")
  );
}
