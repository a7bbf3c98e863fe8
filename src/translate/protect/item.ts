import { contains, type KeptItem, type Span } from "../../core/index.js";

/** What the model reads in an item's place, and what it must write there. */
export interface StandIn {
  readonly uk: string;
  readonly en: string;
  /** What a model may write before it that belongs to it: March in "March 10 March", where it began with the month. */
  readonly echo?: string;
}

/** Something that must come through translation, before it has a place in the English. */
export interface Item extends Omit<KeptItem, "target"> {
  /** Where English that was made without its stand-in has it. */
  readonly locate: (english: string) => Span | null;
  /** One stand-in for each turn, counted from 0; the words around it keep their form beside any of them. */
  readonly standIn: (turn: number, attempt: number) => StandIn;
}

/** The items of a stretch, by a search for its start; `items` are in order and disjoint. */
export function itemsWithin(items: readonly Item[], span: Span): readonly Item[] {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.source.start ?? Infinity) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let at = low; at < items.length; at++) {
    const item = items[at];
    if (!item || item.source.start >= span.end) break;
    if (contains(span, item.source)) found.push(item);
  }
  return found;
}
