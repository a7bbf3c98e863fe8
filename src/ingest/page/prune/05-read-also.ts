import { foldSpace, isSmall, textOf, type Box } from "../boxes/box.js";
import { isReadAlso } from "../lines/read-also.js";
import type { AsideRule } from "./aside-rule.js";

/** Boxes and texts below a label that are looked at. */
const mostBelow = 40;
/** Letters of the longest box that promises other articles. */
const boxLetters = 600;

/** «<div><b>Читайте також:</b> <a>Канівська чайна фабрика шукає збирачів липи</a></div>»: a box, or a label and the links below it. */
export const readAlso: AsideRule = () => {
  const below = new Set<Box>();
  return (box) => {
    if (below.has(box)) return true;
    if (!isSmall(box, boxLetters) || box.name === "a" || !mayOpen(box)) return false;
    const label = isReadAlso(wordsOf(box));
    if (label === null) return false;
    if (label.rest === "") {
      for (const next of following(box)) {
        if (!isLinks(next)) break;
        below.add(next);
      }
      return true;
    }
    return 2 * box.linkLetters >= label.rest.length * linkedRest;
  };
};
/** Twice the share of the words after the label that must be links. */
const linkedRest = 1;

// «<span>До теми</span><a>…» without a space between
function wordsOf({ children }: Box): string {
  return foldSpace(children.map((child) => (typeof child === "string" ? child : ` ${textOf(child)} `)).join(""));
}

// only what begins a line can be a label
function mayOpen({ name }: Box): boolean {
  return (
    name !== "span" &&
    name !== "strong" &&
    name !== "b" &&
    name !== "em" &&
    name !== "i" &&
    name !== "u" &&
    name !== "font"
  );
}

function* following(box: Box): Generator<Box> {
  const siblings = box.parent?.children ?? [];
  for (const sibling of siblings.slice(box.index + 1, box.index + 1 + mostBelow))
    if (typeof sibling !== "string" && sibling.letters > 0) yield sibling;
}

function isLinks({ letters, linkLetters }: Box): boolean {
  return linkLetters >= 0.8 * letters;
}
