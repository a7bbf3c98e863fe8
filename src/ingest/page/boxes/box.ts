import type { PageElement } from "../dom.js";

/** One visible element of a page. */
export interface Box {
  /** Its place in the order of the page; the boxes within it have the numbers up to `end`, exclusive. */
  readonly at: number;
  readonly end: number;
  /** Tag, lower case. */
  readonly name: string;
  /** Words of its class and id, lower case, each between hyphens: `-wp-block-quote-is-layout-flow-`. */
  readonly marks: string;
  /** As it was parsed only until Readability has seen it. */
  readonly element: PageElement;
  /** Where its lines are set; null where it does not say. */
  readonly align: "right" | "center" | null;
  readonly parent: Box | null;
  /** Its place among the parent's children. */
  readonly index: number;
  /** A list item's place among the items of its list, from 0. */
  readonly item: number;
  /** Boxes and texts in order; white space as in the source. */
  readonly children: readonly (Box | string)[];
  /** Whether it has words that stand in no other box within. */
  readonly ownWords: boolean;
  /** Letters and digits of all the text within. */
  readonly letters: number;
  /** As `letters`, of links alone. */
  readonly linkLetters: number;
  /** Pictures within. */
  readonly images: number;
  /** Tables within, itself among them. */
  readonly tables: number;
  /** Links with words within. */
  readonly links: number;
  /** Paragraphs and block quotes with words within. */
  readonly prose: number;
  /** Buttons within, which are no boxes. */
  readonly buttons: number;
  /** As `buttons`, fields to write or choose in. */
  readonly fields: number;
}

/** The visible elements of a page. */
export interface BoxTree {
  readonly root: Box;
  /** In order. */
  readonly all: readonly Box[];
}

/** Whether a box is another or lies within it. */
export function isWithin(box: Box, outer: Box): boolean {
  return box.at >= outer.at && box.at < outer.end;
}

/** Elements that a box with a label, a statement or a headline may have in it. */
const fewElements = 40;
/** As `fewElements`, of a quotation or post. */
const someElements = 400;

/** Whether a box is so small that its text may be looked at on its own. */
export function isSmall(box: Box, letters: number): boolean {
  return box.letters > 0 && box.letters <= letters && box.end - box.at <= fewElements;
}

/** Whether a box is so small that all within it may be looked through. */
export function isModest(box: Box, letters: number): boolean {
  return box.letters > 0 && box.letters <= letters && box.end - box.at <= someElements;
}

/** A box and those it stands in, the innermost first. */
export function* outwards(box: Box): Generator<Box> {
  for (let outer: Box | null = box; outer; outer = outer.parent) yield outer;
}

/** The text of a box on one line. */
export function textOf(box: Box): string {
  return foldSpace(piecesOf(box).join(""));
}

function piecesOf(box: Box): readonly string[] {
  const pieces: string[] = [];
  const visit = (inner: Box): void => {
    if (inner.name === "br" || !inlineNames.has(inner.name)) pieces.push(" ");
    for (const child of inner.children) {
      if (typeof child === "string") pieces.push(child);
      else visit(child);
    }
    if (!inlineNames.has(inner.name)) pieces.push(" ");
  };
  visit(box);
  return pieces;
}

/** As a browser folds it; no-break spaces stay. Soft hyphens and marks of no width are a matter of layout, and break names. */
export function foldSpace(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, "")
    .replace(/[ \t\n\f\r]+/gu, " ")
    .trim();
}

/** Elements that stand in a line. */
export const inlineNames: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture q s samp small span
   source strike strong sub sup time tt u var wbr br`.split(/\s+/u),
);
