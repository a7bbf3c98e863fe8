import { growBoxes } from "./boxes/box-tree.js";
import type { PageDocument } from "./dom.js";
import { layOut } from "./lines/lay-out.js";
import type { PageLine } from "./lines/page-line.js";
import { headAbove, headlineOf } from "./locate/headline.js";
import { locateBody } from "./locate/locate.js";
import { paragraphsOf } from "./locate/paragraphs.js";
import { findAsides } from "./prune/prune.js";
import { picturesOf, type Picture } from "./pictures.js";
import type { StatedLines } from "./select/line-rule.js";
import { selectLines } from "./select/select-lines.js";

/** What a page states of its article that helps to find its body. */
export interface BodyClues extends StatedLines {
  /** Text of the article in the page's data; null where they have none. */
  readonly bodyInData: string | null;
}

/** What a page shows of its article. */
export interface PageBody {
  /** None where there is no article. */
  readonly lines: readonly PageLine[];
  /** Of the whole page. */
  readonly pictures: readonly Picture[];
}

/** The article's lines, and the pictures with captions. Changes the document. */
export async function readBody(document: PageDocument, clues: BodyClues): Promise<PageBody> {
  const root = document.body ?? document.documentElement;
  if (!root) return { lines: [], pictures: [] };
  const tree = growBoxes(root);
  const headline = headlineOf(tree, clues.title);
  const isAside = findAsides(tree, headline);
  // before Readability takes the marks away
  const laid = layOut(tree.root, isAside);
  const pictures = picturesOf(laid);
  const located = await locateBody({ document, tree, headline, bodyInData: clues.bodyInData, isAside });
  const lines = located
    ? selectLines({
        lines: laid,
        headline: headline ?? headAbove(located.core, tree, paragraphsOf(tree)),
        located,
        statements: clues,
      })
    : [];
  return { lines, pictures };
}
