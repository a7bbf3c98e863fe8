import { inlineNames, type Box } from "../boxes/box.js";
import { captionOf, isCredit } from "./captions.js";
import { isDataTable } from "./data-tables.js";
import { LineBuilder, type Setting } from "./line-builder.js";
import type { PageLine } from "./page-line.js";
import { wordsOfPost } from "./post-words.js";
import { postOf } from "./posts.js";
import { authorBox, quotationOf, wordsOfQuotation } from "./quotations.js";

/**
 * The lines of a box as a browser lays them out: every block and line break begins one, white space folds,
 * list items carry their mark. Each knows what the markup says it is. Tables of data are no text, and left out.
 */
export function layOut(root: Box, isAside: (box: Box) => boolean): readonly PageLine[] {
  const builder = new LineBuilder();
  const unprinted = new Set<Box>();
  const visit = (box: Box, outer: Setting): void => {
    if (unprinted.has(box)) return builder.end();
    if (isAside(box)) return inlineNames.has(box.name) ? undefined : builder.end();
    if (box.name === "br" || box.name === "hr") return builder.end();
    const setting = settingOf(box, outer);
    const block = !inlineNames.has(box.name) || setting.kind !== outer.kind;
    if (block) builder.end();
    if (box.name === "li" && setting.kind !== "quote" && setting.kind !== "post") builder.mark(markOf(box));
    if (box.name === "table" && isDataTable(box)) return;
    const start = builder.lines.length;
    const isSetApart = setting.kind !== outer.kind && (setting.kind === "post" || setting.kind === "quote");
    const author = isSetApart ? authorBox(box) : null;
    if (author) unprinted.add(author);
    for (const child of box.children) {
      if (typeof child === "string") builder.add(child, setting);
      else visit(child, setting);
    }
    if (box.name === "li") builder.endItem();
    else if (block) builder.end();
    if (!isSetApart) return;
    if (setting.kind === "post") builder.lines.push(...wordsOfPost(builder.lines.splice(start), box));
    else builder.lines.push(...wordsOfQuotation(builder.lines.splice(start), box));
  };
  visit(root, { box: root, kind: null, attribution: {}, link: null, bold: false });
  builder.end();
  return builder.lines;
}

function settingOf(box: Box, outer: Setting): Setting {
  const inner: Setting = {
    ...outer,
    box: inlineNames.has(box.name) ? outer.box : box,
    link: box.name === "a" ? (box.element.getAttribute("href") ?? outer.link) : outer.link,
    bold: outer.bold || isBold(box),
  };
  if (outer.kind === "post") return inner;
  const post = postOf(box);
  if (post) return { ...inner, kind: "post", attribution: post };
  if (outer.kind === "caption" && isCredit(box)) return { ...inner, kind: "credit" };
  if (outer.kind !== null && outer.kind !== "list-item") return inner;
  const kind = captionOf(box);
  if (kind) return { ...inner, kind };
  const quotation = quotationOf(box);
  if (quotation) return { ...inner, kind: "quote", attribution: quotation };
  if (box.name === "li") return { ...inner, kind: "list-item" };
  return /^h[1-6]$/u.test(box.name) ? { ...inner, kind: "subhead" } : inner;
}

function isBold({ name, element }: Box): boolean {
  return (
    name === "b" ||
    name === "strong" ||
    /^h[1-6]$/u.test(name) ||
    /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(element.getAttribute("style") ?? "")
  );
}

function markOf({ parent, item }: Box): string {
  if (parent?.name !== "ol") return "• ";
  const start = Number.parseInt(parent.element.getAttribute("start") ?? "1", 10);
  return `${(Number.isSafeInteger(start) ? start : 1) + item}. `;
}
