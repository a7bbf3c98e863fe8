import { isWithin, type Box } from "../boxes/box.js";
import { articleLetters, type Locator } from "./located.js";

/** «<div itemprop="articleBody">У лісах північної частини області живуть щонайменше 27 рисей…»: the page's markup names the body. */
export const statedBody: Locator = ({ tree, headline, isAside }) => {
  const stated = tree.all.filter(
    (box) => /(?:^|\s)articleBody(?:\s|$)/u.test(box.element.getAttribute("itemprop") ?? "") && !isAside(box),
  );
  const bodies = stated.filter((box) => box.letters >= articleLetters && box.linkLetters < box.letters / 2);
  // pages that load the next article below have a body for each
  const body = bodies.find((box) => !headline || isWithin(headline, box) || box.at > headline.at) ?? bodies[0];
  if (!body) return null;
  const article = outermost(body, "article");
  const parts = stated.filter((box) => !isWithin(box, body) && article !== null && isWithin(box, article));
  return { core: body, kept: new Set(parts.flatMap((box) => tree.all.slice(box.at, box.end).map(({ at }) => at))) };
};

function outermost(box: Box, name: string): Box | null {
  let found: Box | null = null;
  for (let outer: Box | null = box; outer; outer = outer.parent) if (outer.name === name) found = outer;
  return found;
}
