import type { Box } from "../boxes/box.js";
import type { AsideRule } from "./aside-rule.js";

/** Letters of the largest box that is there for its fields, and for its buttons. */
const fieldLetters = 500;
const buttonLetters = 200;
/** Share of the page's paragraphs from which a box is the article's, short as it is. */
const articleShare = 0.4;

/** «<div>Лист щосуботи <input type="email"></div>», «<div><b>Місяць</b> 129 ₴ <button>Обрати</button></div>»: the words around a field, and labels beside buttons. */
export const controls: AsideRule =
  ({ paragraphLetters, paragraphLettersOf }) =>
  (box) => {
    if (box.letters === 0 || box.name === "figure" || isOfPicture(box)) return false;
    if (paragraphLettersOf(box) > articleShare * paragraphLetters) return false;
    if (box.fields > 0 && box.letters <= fieldLetters && !hasWordsAround(box)) return true;
    return box.buttons > 0 && box.letters <= buttonLetters && paragraphLettersOf(box) === 0;
  };

// an outer box; the words of the field are in one within
function hasWordsAround({ children }: Box): boolean {
  return children.some((child) => typeof child !== "string" && child.fields > 0 && child.letters > 0);
}

function isOfPicture({ images, marks }: Box): boolean {
  return images > 0 && /-(?:photo|image|img|picture|gallery|media)-/u.test(marks);
}
