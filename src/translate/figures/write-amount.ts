import type { Amount, PlacedNumeral } from "./amounts.js";
import { joinersLike } from "./joiners.js";
import { writeNumeral } from "./write-number.js";

/** What goes around the number: before it (a sign) and after it (a noun, with its space). */
export interface Affix {
  readonly before: string;
  readonly after: string;
}

/** How many affixes a number is written with in words as well. */
const affixesInFull = 3;

/** How many affixes a range is written with at both its ends. */
const affixesOfRanges = 3;

/** The amount with each affix, the first affix first; of a range, the affix at both ends or around the whole. */
export function writeAmount({ low, high, joiner }: Amount, affixes: readonly Affix[]): readonly string[] {
  if (!low) {
    const numbers = writeSigned(high);
    return affixes.flatMap(({ before, after }, at) => {
      const forms = at < affixesInFull ? numbers : numbers.slice(0, 1);
      // twenty percent, not twenty%
      return forms
        .filter((number) => !after.startsWith("%") || /\d/u.test(number))
        .map((number) => before + number + after);
    });
  }
  const [digits, ...words] = pairs(writeSigned(low), writeSigned(high));
  return [
    ...affixes.slice(0, affixesOfRanges).flatMap((affix) => writeRange(digits ?? ["", ""], joinersLike(joiner), affix)),
    ...words.flatMap((pair) => writeRange(pair, joinersLike(joiner), affixes[0] ?? { before: "", after: "" })),
    ...affixes.slice(affixesOfRanges).flatMap((affix) => writeRange(digits ?? ["", ""], [joiner], affix).slice(0, 1)),
  ];
}

type Pair = readonly [from: string, to: string];

/** 38–40 million, 38 million to 40 million; $5–$7, 5% to 6%, 5 to 6%. */
function writeRange([from, to]: Pair, joiners: readonly string[], { before, after }: Affix): readonly string[] {
  const short = shortened(from, to);
  const atBothEnds = before !== "" || /^%|^ percent$/u.test(after);
  return joiners.flatMap((joiner) => [
    ...(short ? [`${before}${short}${joiner}${before}${to}${after}`] : []),
    ...(short && before ? [`${before}${short}${joiner}${to}${after}`] : []),
    `${before}${from}${joiner}${before}${to}${after}`,
    ...(before && !short ? [`${before}${from}${joiner}${to}`] : []),
    ...((atBothEnds || joiner === " and ") && after ? [`${before}${from}${after}${joiner}${before}${to}${after}`] : []),
  ]);
}

/** Both ends in digits, and both in words where both can be. */
function pairs(low: readonly string[], high: readonly string[]): readonly Pair[] {
  const inWords = (forms: readonly string[]) =>
    forms.find((form) => /^[a-z]/u.test(form) && !/^(?:plus|minus|a|half) /u.test(form));
  const inDigits = (forms: readonly string[]) => forms.find((form) => /\d/u.test(form));
  const digits = [inDigits(low) ?? low[0] ?? "", inDigits(high) ?? high[0] ?? ""] as const;
  const [from, to] = [inWords(low), inWords(high)];
  if (from === undefined || to === undefined) return [digits];
  return low[0] === from ? [[from, to], digits] : [digits, [from, to]];
}

/** «38 million» before «40 million»: 38. */
function shortened(from: string, to: string): string {
  const scale = scaleOf(to);
  return scale !== "" && scaleOf(from) === scale ? from.slice(0, -scale.length) : "";
}

function scaleOf(written: string): string {
  return / (?:thousand|million|billion|trillion)$/u.exec(written)?.[0] ?? "";
}

const signs: Readonly<Record<PlacedNumeral["sign"], readonly string[]>> = {
  "": [""],
  "-": ["minus ", "-", "–", ""],
  "+": ["plus ", "+", ""],
};

function writeSigned(numeral: PlacedNumeral): readonly string[] {
  const numbers = writeNumeral(numeral);
  return signs[numeral.sign].flatMap((sign) => numbers.slice(0, sign ? 1 : undefined).map((number) => sign + number));
}
