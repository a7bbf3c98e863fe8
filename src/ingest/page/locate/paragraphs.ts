import { inlineNames, type Box, type BoxTree } from "../boxes/box.js";

/** Letters from which a box reads as a paragraph rather than a label. */
const paragraphLetters = 25;
/** A paragraph links some of its words; a menu or a card all of them. */
const paragraphLinks = 0.5;

/** Boxes that have text of their own, besides that of other blocks within, and read as paragraphs. */
export function paragraphsOf({ all }: BoxTree): readonly Box[] {
  return all.filter(
    (box) =>
      !inlineNames.has(box.name) &&
      box.letters >= paragraphLetters &&
      box.linkLetters <= paragraphLinks * box.letters &&
      ownLetters(box) >= paragraphLetters,
  );
}

/** Letters of a box that stand in no other block within it. */
export function ownLetters(box: Box): number {
  return (
    box.letters -
    box.children.reduce(
      (sum, child) => sum + (typeof child === "string" || inlineNames.has(child.name) ? 0 : child.letters),
      0,
    )
  );
}
