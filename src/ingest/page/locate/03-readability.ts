import { isWithin, type Box } from "../boxes/box.js";
import { nodeTypes, type PageElement, type PageNode } from "../dom.js";
import { coreOf, type Locator, type PageView } from "./located.js";
import { paragraphsOf } from "./paragraphs.js";

/** The attribute under which a box is found again in the page that Readability has changed. */
const boxAttribute = "data-box";

/**
 * Letters that Readability may have to count, each once for every element around it: it measures an element's
 * whole text again and again. Hundreds of times what a news page has; more would take seconds.
 */
const maximumCounted = 6_000_000;
/** Elements of the largest page that it is shown: it looks through all of them for each of its rules. */
const maximumElements = 6000;
/** Characters of its text that are written as entities; it parses its own HTML again, where each becomes a node. */
const maximumEntities = 10_000;

/**
 * Mozilla's Readability, as in a browser's reader view. What it gives is no more than a sign of where the
 * article is, since it loses leads, short sub-heads, lists of links, captions and posts. It changes the document.
 */
export const readability: Locator = async (view) => {
  if (isTooMuch(view)) return null;
  removeAsides(view);
  for (const box of view.tree.all) if (!view.isAside(box)) box.element.setAttribute(boxAttribute, String(box.at));
  const { Readability } = await import("@mozilla/readability");
  const content = articleOf(
    view,
    (page) =>
      new Readability<PageNode>(page, {
        serializer: (node: PageNode) => node,
        disableJSONLD: true,
        // they are not looked at, and to take them away costs a walk over what was found
        keepClasses: true,
      }),
  );
  if (!content) return null;
  const kept = numbersOf(content);
  const paragraphs = paragraphsOf(view.tree).filter((box) => kept.has(box.at) && !view.isAside(box));
  const core = coreOf(innermost(paragraphs), view.tree);
  return core && { core, kept: new Set(paragraphs.map(({ at }) => at)) };
};

// what is none of the article costs its time, and misleads it
function removeAsides({ tree, isAside }: PageView): void {
  for (const box of tree.all) {
    if (box.parent && isAside(box) && !isAside(box.parent)) box.element.remove();
  }
}

interface Reader {
  parse(): { readonly content?: PageNode | null | undefined } | null;
}

function articleOf({ document }: PageView, open: (page: PageView["document"]) => Reader): PageNode | null {
  try {
    return open(document).parse()?.content ?? null;
  } catch {
    // it throws on trees that its rules leave without a body; the next locator has a look of its own
    return null;
  }
}

function numbersOf(content: PageNode): ReadonlySet<number> {
  const numbers = new Set<number>();
  const visit = (node: PageNode): void => {
    if (node.nodeType !== nodeTypes.element) return;
    const number = (node as PageElement).getAttribute(boxAttribute);
    if (number !== null) numbers.add(Number(number));
    for (const child of node.childNodes) visit(child);
  };
  visit(content);
  return numbers;
}

function innermost(boxes: readonly Box[]): readonly Box[] {
  return boxes.filter((box, at) => {
    const next = boxes[at + 1];
    return !next || !isWithin(next, box);
  });
}

function isTooMuch({ document, tree: { all } }: PageView): boolean {
  if (all.length > maximumElements || all.reduce((sum, { letters }) => sum + letters, 0) > maximumCounted) return true;
  return (document.documentElement?.textContent?.match(/[&<>\u00a0]/gu)?.length ?? 0) > maximumEntities;
}
