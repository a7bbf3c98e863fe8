import {
  addressKinds,
  overlaps,
  slice,
  type Document,
  type Glossary,
  type NameBook,
  type NamedPerson,
  type NameMention,
  type Span,
  type TermMention,
} from "../../core/index.js";
import { shadowOf } from "../../text/index.js";
import { englishHas, findFigures, type Figure, type FigureStyle } from "../figures/index.js";
import { figureStandIn } from "./figure-stand-ins.js";
import type { Item, StandIn } from "./item.js";
import { wordStandIn } from "./stand-ins.js";
import { findWhole } from "./whole.js";

/** Where the right English of names and terms is known. */
export interface Authorities {
  readonly names: NameBook;
  readonly glossary: Glossary;
}

/**
 * Everything in the document whose English is known, in order and without overlaps. Of two that overlap, addresses
 * go before the glossary's terms, these before names («вул. 15 Квітня»), and names before figures.
 */
export function findItems(
  document: Document,
  people: readonly NamedPerson[],
  { names, glossary }: Authorities,
  style: FigureStyle,
): readonly Item[] {
  const figures = findFigures(document.text, style).map(figureItem);
  const ranked = [
    figures.filter(isAddress),
    glossary.find(document).map((term) => termItem(document, term)),
    names.find(document, people).map(nameItem),
    figures.filter((item) => !isAddress(item)),
  ];
  const chosen: Item[] = [];
  for (const items of ranked) chosen.push(...withoutOverlaps(items, [...chosen].sort(byStart)));
  return chosen.filter(({ source }) => slice(document.text, source).trim() !== "").sort(byStart);
}

function isAddress({ kind }: Item): boolean {
  return addressKinds.some((address) => address === kind);
}

function byStart(a: Item, b: Item): number {
  return a.source.start - b.source.start;
}

/** Those of `items` that overlap none of `taken`; both are in order. */
function withoutOverlaps(items: readonly Item[], taken: readonly Item[]): readonly Item[] {
  let at = 0;
  return items.filter(({ source }) => {
    while ((taken[at]?.source.end ?? Infinity) <= source.start) at++;
    const next = taken[at];
    return !next || !overlaps(next.source, source);
  });
}

function nameItem({ start, end, kind, uk, en, accepted, source }: NameMention): Item {
  const locate = (english: string): Span | null => findWhole(english, [en, ...accepted]);
  return { kind, source: { start, end }, uk, en, accepted, forbidden: [], by: source, locate, standIn: wordStandIn };
}

/** A term that does not decline (a verb, a phrase) keeps its own words: a noun in its place would mislead the model. */
function termItem(document: Document, { start, end, uk, en, accepted, forbidden, cases }: TermMention): Item {
  const source = { start, end };
  const own = { uk: shadowOf(slice(document.text, source)).text, en };
  const locate = (english: string): Span | null => findWhole(english, [en, ...accepted]);
  const standIn = cases.length === 0 ? (): StandIn => own : wordStandIn;
  return { kind: "term", source, uk, en, accepted, forbidden, by: "glossary", locate, standIn };
}

function figureItem(figure: Figure): Item {
  const { start, end, kind, uk, en, accepted } = figure;
  const locate = (english: string): Span | null => englishHas(english, figure);
  const source = { start, end };
  return { kind, source, uk, en, accepted, forbidden: [], by: "rule", locate, standIn: figureStandIn(figure) };
}
