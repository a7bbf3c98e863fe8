import type { Span } from "../../core/index.js";
import { settleArticle } from "./articles.js";
import type { Item, StandIn } from "./item.js";
import { whole } from "./whole.js";

/** English with the items in it, and where each begins and ends; null for one that did not come. */
export interface Restored {
  readonly text: string;
  readonly targets: readonly (Span | null)[];
}

/** yeOselia, iPhone: a small letter that no sentence changes. */
const ownSmallLetter = /^\p{Ll}+\p{Lu}/u;

/** Indices of the items whose stand-in is not in the text, or grew into another word. */
export function findLost(text: string, standIns: readonly StandIn[]): readonly number[] {
  return standIns.flatMap((standIn, at) => (whole([standIn]).test(text) ? [] : [at]));
}

/** Puts each item's English in the place of its stand-in, everywhere it stands; the first place is its target. */
export function restore(text: string, items: readonly Item[], standIns: readonly StandIn[]): Restored {
  const targets: (Span | null)[] = items.map(() => null);
  if (items.length === 0) return { text, targets };
  let result = "";
  let at = 0;
  for (const match of text.matchAll(whole(standIns))) {
    const written = match[0].toLowerCase();
    const fitting = standIns.flatMap(({ en }, place) => (written.endsWith(en.toLowerCase()) ? [place] : []));
    const index = fitting.find((place) => targets[place] === null) ?? fitting[0] ?? -1;
    const item = items[index];
    if (!item) continue;
    result += text.slice(at, match.index);
    result = settleArticle(result, item);
    const start = result.length;
    result += isStart(result) ? startOf(item) : item.en;
    targets[index] ??= { start, end: result.length };
    at = match.index + match[0].length;
  }
  return { text: result + text.slice(at), targets };
}

function isStart(before: string): boolean {
  return !/[\p{L}\p{N}]/u.test(before);
}

function startOf({ uk, en }: Item): string {
  const capital = /^\p{Lu}/u.test(uk) && !ownSmallLetter.test(en);
  return capital ? en.charAt(0).toUpperCase() + en.slice(1) : en;
}
