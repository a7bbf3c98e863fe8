import type { PageDocument } from "../dom.js";
import { inlineNames, type Box, type BoxTree } from "../boxes/box.js";

/** Where an article's body is. */
export interface Located {
  /** Holds most of the body. */
  readonly core: Box;
  /** Numbers of boxes that belong to the body wherever they stand. */
  readonly kept: ReadonlySet<number>;
}

/** What is known when the body is looked for. */
export interface PageView {
  readonly document: PageDocument;
  readonly tree: BoxTree;
  readonly headline: Box | null;
  /** Text of the article as the page's data has it. */
  readonly bodyInData: string | null;
  /** Whether a box is none of the article, wherever the article is. */
  readonly isAside: (box: Box) => boolean;
}

export type Locator = (view: PageView) => Located | null | Promise<Located | null>;

/** Letters below which what is found is a menu or a notice, not an article. */
export const articleLetters = 80;

/** Share of the letters found that the core must hold; the rest lies in boxes of their own beside it. */
const coreShare = 0.8;

/** The innermost box that holds most letters of some boxes, none of which lies in another. */
export function coreOf(boxes: readonly Box[], tree: BoxTree): Box | null {
  const letters = new Map<number, number>();
  let all = 0;
  for (const box of boxes) {
    all += box.letters;
    for (let outer: Box | null = box; outer; outer = outer.parent)
      letters.set(outer.at, (letters.get(outer.at) ?? 0) + box.letters);
  }
  if (all < articleLetters) return null;
  let core: Box | null = null;
  for (const [at, share] of letters) {
    const box = tree.all[at];
    if (box && share >= coreShare * all && (!core || box.at > core.at)) core = box;
  }
  while (core && inlineNames.has(core.name)) core = core.parent;
  return core;
}
