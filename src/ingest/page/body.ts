import { growBoxes } from "./boxes/box-tree.js";
import type { PageDocument } from "./dom.js";
import { layOut } from "./lines/lay-out.js";
import type { PageLine } from "./lines/page-line.js";
import { headAbove, headlineOf } from "./locate/headline.js";
import { locateBody } from "./locate/locate.js";
import { paragraphsOf } from "./locate/paragraphs.js";
import { findAsides } from "./prune/prune.js";
import type { StatedLines } from "./select/line-rule.js";
import { selectLines } from "./select/select-lines.js";

/** What a page states of its article that helps to find its body. */
export interface BodyClues extends StatedLines {
  /** Text of the article in the page's data; null where they have none. */
  readonly bodyInData: string | null;
}

/** The lines of the article that a page shows; none where there is no article. Changes the document. */
export async function readBody(document: PageDocument, clues: BodyClues): Promise<readonly PageLine[]> {
  const root = document.body ?? document.documentElement;
  if (!root) return [];
  const tree = growBoxes(root);
  const headline = headlineOf(tree, clues.title);
  const isAside = findAsides(tree, headline);
  // before Readability takes the marks away
  const lines = layOut(tree.root, isAside);
  const located = await locateBody({ document, tree, headline, bodyInData: clues.bodyInData, isAside });
  return located
    ? selectLines({
        lines,
        headline: headline ?? headAbove(located.core, tree, paragraphsOf(tree)),
        located,
        statements: clues,
      })
    : [];
}
