/** As much of a DOM node as is read here; linkedom's nodes have it. */
export interface HtmlNode {
  readonly nodeType: number;
  /** Upper case for elements. */
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: HtmlNode | null;
  readonly childNodes: Iterable<HtmlNode>;
}

const elementNode = 1;
const textNode = 3;
const skipped = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON INPUT SELECT TEXTAREA IFRAME OBJECT HEAD".split(" "),
);
const inline = new Set(
  `A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q S SAMP SMALL SPAN STRIKE STRONG
   SUB SUP TIME TT U VAR WBR PICTURE IMG`.split(/\s+/u),
);

/**
 * The text of an element as a browser would lay it out in lines: every block and line break
 * begins one, white space folds, list items carry their mark. No-break spaces stay.
 */
export function linesOfElement(root: HtmlNode): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const flush = (): void => {
    const text = line.replace(/[ \t\n\f\r]+/gu, " ").trim();
    if (text !== "") lines.push(text);
    line = "";
  };
  const visit = (node: HtmlNode): void => {
    if (node.nodeType === textNode) line += node.textContent ?? "";
    if (node.nodeType !== elementNode) return;
    const name = node.nodeName.toUpperCase();
    if (skipped.has(name)) return;
    if (name === "BR" || name === "HR") return flush();
    const block = !inline.has(name);
    if (block && !(name === "P" && isMark(line))) flush();
    if (name === "LI") line = markOf(node);
    for (const child of node.childNodes) visit(child);
    if (block) flush();
  };
  visit(root);
  flush();
  return lines.filter((text) => !isMark(`${text} `));
}

// `<li><p>…</p></li>` is one line
function isMark(line: string): boolean {
  return /^(?:•|\d+\.) $/u.test(line);
}

function markOf(item: HtmlNode): string {
  if (item.parentNode?.nodeName.toUpperCase() !== "OL") return "• ";
  const items = [...item.parentNode.childNodes].filter((node) => node.nodeName.toUpperCase() === "LI");
  return `${items.indexOf(item) + 1}. `;
}
