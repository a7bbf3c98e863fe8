import { nodeTypes, type PageElement, type PageNode } from "../dom.js";
import type { Box, BoxTree } from "./box.js";

/** What a browser does not show, or shows as a control. */
const unseen = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE SUMMARY SVG MATH HEAD TITLE META LINK BASE BUTTON INPUT SELECT TEXTAREA OPTION IFRAME OBJECT EMBED AUDIO VIDEO CANVAS MAP
   DIALOG AMP-AD AMP-ANALYTICS AMP-SOCIAL-SHARE AMP-CONSENT AMP-SIDEBAR`.split(/\s+/u),
);
const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

interface Growing extends Box {
  end: number;
  readonly children: (Box | string)[];
  letters: number;
  linkLetters: number;
  images: number;
  tables: number;
  items: number;
  ownWords: boolean;
  links: number;
  prose: number;
  buttons: number;
  fields: number;
}

/** The visible elements under an element. */
export function growBoxes(root: PageElement): BoxTree {
  const all: Box[] = [];
  const grow = (element: PageElement, parent: Growing | null, inLink: boolean): Growing => {
    const name = element.nodeName.toLowerCase();
    const box: Growing = {
      at: all.length,
      end: 0,
      name,
      marks: marksOf(element),
      element,
      align: alignOf(element),
      parent,
      index: parent?.children.length ?? 0,
      item: parent?.items ?? 0,
      items: 0,
      ownWords: false,
      tables: name === "table" ? 1 : 0,
      children: [],
      letters: 0,
      linkLetters: 0,
      images: name === "img" || name === "amp-img" ? 1 : 0,
      links: 0,
      prose: 0,
      buttons: 0,
      fields: 0,
    };
    all.push(box);
    const linked = inLink || name === "a";
    for (const node of element.childNodes) {
      if (node.nodeType === nodeTypes.text) addText(box, node.textContent ?? "", linked);
      else if (!isElement(node)) continue;
      else if (isSeen(node)) addBox(box, grow(node, box, linked));
      else addControl(box, node);
    }
    box.end = all.length;
    if (box.letters > 0 && name === "a") box.links++;
    if (box.letters > 0 && (name === "p" || name === "blockquote")) box.prose++;
    return box;
  };
  return { root: grow(root, null, false), all };
}

function addText(box: Growing, text: string, linked: boolean): void {
  if (text === "") return;
  box.children.push(text);
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  box.letters += letters;
  if (letters > 0) box.ownWords = true;
  if (linked) box.linkLetters += letters;
}

function addBox(box: Growing, child: Growing): void {
  box.children.push(child);
  if (child.name === "li") box.items++;
  box.tables += child.tables;
  box.letters += child.letters;
  box.linkLetters += child.linkLetters;
  box.images += child.images;
  box.links += child.links;
  box.prose += child.prose;
  box.buttons += child.buttons;
  box.fields += child.fields;
}

function addControl(box: Growing, control: PageElement): void {
  const name = control.nodeName.toLowerCase();
  const type = control.getAttribute("type")?.toLowerCase();
  if (name === "button" || (name === "input" && /^(?:button|submit|image|reset)$/u.test(type ?? ""))) box.buttons++;
  else if (/^(?:input|select|textarea)$/u.test(name) && type !== "hidden" && type !== "checkbox") box.fields++;
}

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === nodeTypes.element;
}

function isSeen(element: PageElement): boolean {
  if (unseen.has(element.nodeName.toUpperCase())) return false;
  if (element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true") return false;
  const style = element.getAttribute("style");
  return style === null || !hiddenStyle.test(style);
}

function marksOf(element: PageElement): string {
  const written = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (written === " ") return "";
  const words = written
    .replace(/([a-z])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== "");
  return words.length === 0 ? "" : `-${words.join("-")}-`;
}

function alignOf(element: PageElement): Box["align"] {
  const style = /text-align\s*:\s*(right|end|center)/iu.exec(element.getAttribute("style") ?? "")?.[1];
  const align = (style ?? element.getAttribute("align"))?.toLowerCase();
  return align === "right" || align === "end" ? "right" : align === "center" ? "center" : null;
}
