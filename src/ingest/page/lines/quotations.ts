import { foldSpace, isModest, isSmall, textOf, type Box } from "../boxes/box.js";
import type { Attribution, PageLine } from "./page-line.js";

/** Letters of the longest author's name with the role. */
const authorLetters = 120;
/** Letters of the longest quotation that a class alone sets apart. */
const quotationLetters = 3000;
/** Paragraphs from which a block quote that names nobody is a page's way to indent its text. */
const indentedParagraphs = 5;
const quotationMarks = /-(?:blockquote|pullquote|pull-quote|quote|quotes|quotation|cytata|citation|cite)-/u;
const authorMarks = /-(?:author|name|cite|source|signature|person|who|by|autor)-/u;

/** «<blockquote><p>Ми не аптека…</p><cite>Максим Тур, технолог</cite></blockquote>»: whose words a block quote is; null where a box is none. */
export function quotationOf(box: Box): Attribution | null {
  const isQuotation =
    box.name === "blockquote" ||
    (/^(?:div|aside|figure|section|p)$/u.test(box.name) &&
      quotationMarks.test(box.marks) &&
      box.letters <= quotationLetters);
  if (!isQuotation || box.letters === 0) return null;
  if (box.prose > indentedParagraphs && !authorBox(box)) return null;
  const author = authorBox(box) ?? (box.parent?.name === "figure" ? authorBox(box.parent, box) : null);
  const name = author && cleanName(textOf(author));
  const url = box.element.getAttribute("cite");
  return { ...(name ? { author: name } : {}), ...(url !== null && /^https?:/iu.test(url) ? { url } : {}) };
}

/** The box that names whose words a quotation is. */
export function authorBox(quotation: Box, but?: Box): Box | null {
  if (!isModest(quotation, quotationLetters * 2)) return null;
  const find = (box: Box): Box | null => {
    for (const child of box.children) {
      if (typeof child === "string" || child === but) continue;
      const found = isAuthor(child) ? child : find(child);
      if (found) return found;
    }
    return null;
  };
  return find(quotation);
}

function isAuthor(box: Box): boolean {
  if (!isSmall(box, authorLetters)) return false;
  const { name, marks } = box;
  return name === "cite" || name === "footer" || name === "figcaption" || authorMarks.test(marks);
}

/** A name without the dash before it. */
export function cleanName(text: string): string {
  return foldSpace(text.slice(0, 2 * authorLetters))
    .replace(/^[\s—–―-]+/u, "")
    .replace(/[\s,;:]+$/u, "");
}

/** «— Максим Тур, технолог» */
const signature = /^[—–―-]\s*(?=\p{Lu})(?:[^.!?]|\.(?=\S)){2,80}$/u;

/** The words of a quotation among its lines: the line that names whose they are is none of them. */
export function wordsOfQuotation(lines: readonly PageLine[], quotation: Box): readonly PageLine[] {
  const last = lines.at(-1);
  if (authorBox(quotation) || lines.length < 2 || !last || !signature.test(last.text)) return lines;
  const attribution = { author: cleanName(last.text), ...last.attribution };
  return lines.slice(0, -1).map((line) => ({ ...line, attribution }));
}
