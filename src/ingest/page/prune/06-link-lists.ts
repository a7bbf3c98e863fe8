import type { Box } from "../boxes/box.js";
import type { AsideRule } from "./aside-rule.js";

/** Share of a list's letters that are links from which it is a menu. */
const linkedShare = 0.8;
/** As `linkedShare`, of a list each of whose items begins with a link: «Кадри • Публікацій: 546». */
const indexShare = 0.4;
/** Items of such a list. */
const indexItems = 4;
/** Links of a menu or a group of cards; fewer may be sources that the article names. */
const menuLinks = 2;

/** «<ul><li><a>Вітер знову рве дахи</a></li><li><a>…»: lists and rows of cards with nothing but links to pages of the same site. */
export const linkLists: AsideRule = () => (box) => {
  return (
    box.letters > 0 &&
    box.links >= menuLinks &&
    box.prose === 0 &&
    ((box.linkLetters >= linkedShare * box.letters && /^(?:ul|ol|dl|div|section|table|center)$/u.test(box.name)) ||
      isIndex(box))
  );
};

function isIndex({ name, children, linkLetters, letters }: Box): boolean {
  if (!/^(?:ul|ol|dl|div|section)$/u.test(name) || linkLetters < indexShare * letters) return false;
  const items = children.filter(
    (child): child is Box => typeof child !== "string" && child.letters > 0 && !/^h[1-6]$/u.test(child.name),
  );
  return items.length >= indexItems && items.every((item) => item.links > 0);
}
