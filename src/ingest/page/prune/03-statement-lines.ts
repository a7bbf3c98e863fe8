import { isSmall, textOf, type Box } from "../boxes/box.js";
import type { AsideRule } from "./aside-rule.js";

/** Letters of the longest line that only says who wrote the article and when. */
const statementLetters = 160;
const named =
  /-(?:info|meta|metainfo|date|dates|time|datetime|createdate|modifydate|posted|published|publish|updated|author|authors|byline|category|categories|rubric|rubrics|section|terms|details|stat|stats|counter|source-link|eye|reading)-/u;
/** «12 лютого 2026», «12.02.2026, 18:30», «18:30» */
const moment =
  /\d{1,2}\s+(?:січ|лют|бер|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)\p{L}*|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\b\d{1,2}:\d{2}\b/iu;

/** «<div class="news-info">опубліковано 12 лютого 2026 року о 16:40</div>», «<time>»: what the article states of itself is read elsewhere. */
export const statementLines: AsideRule = () => (box) => {
  if (!isSmall(box, statementLetters)) return false;
  if (box.name === "time" || box.name === "address") return isAlone(box);
  if (!named.test(box.marks) || !isAlone(box) || isOfQuotation(box)) return false;
  if (box.linkLetters >= box.letters / 2) return true;
  const text = textOf(box);
  return moment.test(text) || !/[.!?…»"”]$/u.test(text);
};

function isAlone({ parent }: Box): boolean {
  return !parent?.ownWords;
}

/** Boxes around a name or date in which a quotation or picture is looked for. */
const nearBoxes = 4;

function isOfQuotation(box: Box): boolean {
  let near: Box | null = box;
  for (let outwards = 0; near && outwards < nearBoxes; outwards++, near = near.parent) {
    if (/^(?:blockquote|figure|figcaption|q|aside)$/u.test(near.name)) return true;
    if (/-(?:quote|pullquote|embed|caption|photo|image|picture|img|pic|tweet|telegram|fb|tg)-/u.test(near.marks))
      return true;
  }
  return false;
}
