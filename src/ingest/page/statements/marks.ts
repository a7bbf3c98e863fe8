import type { PageElement } from "../dom.js";

/** Elements outwards in which marks of another part of the page are looked for. */
const near = 6;

/** Names that the markup gives an element and those around it: classes, identifiers and tags. */
export function marksAround(element: PageElement): string {
  const marks: string[] = [];
  let one: PageElement | null = element;
  for (let outwards = 0; one && outwards < near; outwards++, one = parentOf(one)) {
    const name = one.nodeName.toLowerCase();
    if (name === "body") break;
    marks.push(name, one.getAttribute("class") ?? "", one.getAttribute("id") ?? "");
  }
  return marks.join(" ");
}

export function parentOf({ parentNode }: PageElement): PageElement | null {
  return parentNode && "getAttribute" in parentNode ? (parentNode as PageElement) : null;
}
