import { slice } from "../../core/index.js";
import { shadowOf } from "../../text/index.js";
import { findAddresses } from "./01-addresses.js";
import { findDates } from "./02-dates.js";
import { findTimes } from "./03-times.js";
import { findYears } from "./04-years.js";
import { findCompounds } from "./05-compounds.js";
import { findWordFigures } from "./06-word-figures.js";
import { findQuantities } from "./07-quantities.js";
import type { Figure, FigureStyle, Finder, Found } from "./figure.js";

/** In the order in which they are tried; what one finds, the next do not see. */
const chain: readonly Finder[] = [
  findAddresses,
  findDates,
  findTimes,
  findYears,
  findCompounds,
  findWordFigures,
  findQuantities,
];

/** Stands for what an earlier step found: no letter, digit, space or mark that a pattern knows. */
const blank = "\ufffc";

/**
 * The figures and addresses of a Ukrainian text, in order and without overlaps. Takes any string and never throws.
 * «Один» and «перший», which are seldom numbers, and figures that are part of a longer word are not among them.
 */
export function findFigures(text: string, style: FigureStyle): readonly Figure[] {
  const shadow = shadowOf(text);
  const found: (readonly Found[])[] = [];
  let rest = shadow.text;
  for (const find of chain) {
    const step = find(rest, style);
    rest = blankOut(rest, step);
    found.push(step);
  }
  return found
    .flat()
    .sort((a, b) => a.start - b.start)
    .map((each): Figure => {
      const span = shadow.toSource(each);
      const { kind, form, countable = null, agreement = null, ending = "" } = each;
      const uk = slice(text, span);
      const [en = uk, ...accepted] = new Set(each.forms);
      return { ...span, kind, form, uk, en, accepted, countable, agreement, ending };
    });
}

function blankOut(text: string, found: readonly Found[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of found) {
    result += text.slice(at, start) + blank.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}
