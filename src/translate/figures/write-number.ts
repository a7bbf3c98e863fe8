const scales = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Above this, numbers that are not round hundreds are not written in words. */
const highestInWords = 100;

/** A number as Ukrainian text gives it: its digits, and the scale that stands after them. */
export interface Numeral {
  /** In units of the scale. */
  readonly value: number;
  /** Digits after the comma, zeros included. */
  readonly decimals: number;
  readonly scale: number;
  readonly inWords: boolean;
}

/** The number itself. */
export function valueOf({ value, scale, decimals }: Numeral): number {
  const precision = 10 ** decimals;
  return (Math.round(value * precision) * scale) / precision;
}

/** In English, the first choice first: 4,200; 2.5 million; nine; 1,250 million. */
export function writeNumeral(numeral: Numeral): readonly string[] {
  const value = valueOf(numeral);
  const { decimals, scale, inWords } = numeral;
  if (scale >= 1e6) {
    const named = `${format(numeral.value, decimals)} ${nameOf(scale)}`;
    const small = decimals === 0 ? wordsFor(numeral.value).map((words) => `${words} ${nameOf(scale)}`) : [];
    const article =
      numeral.value === 1 ? [`a ${nameOf(scale)}`] : numeral.value === 1.5 ? [`one and a half ${nameOf(scale)}`] : [];
    return [named, ...small, ...article, ...rescaled(value, scale), format(value, 0)];
  }
  if (scale === 1e3) {
    const thousands = `${format(numeral.value, decimals)} thousand`;
    const small = decimals === 0 ? wordsFor(numeral.value).map((words) => `${words} thousand`) : [];
    return [
      format(value, 0),
      thousands,
      ...small,
      ...(value === 1e3 ? ["a thousand"] : []),
      ...rescaled(value, scale),
      `${format(numeral.value, decimals)}K`,
    ];
  }
  const digits = format(value, decimals);
  const words = decimals === 0 ? wordsFor(value) : [];
  const plain = value >= 1000 && value < 10000 ? [digits.replace(",", "")] : [];
  const shorter =
    decimals > 0 && Number.isInteger(value) ? [format(value, 0)] : value === 1.5 ? ["one and a half"] : [];
  // as the Associated Press has it, words up to nine; what was in figures stays in figures
  const first = inWords && value < 10 && words.length > 0 ? [...words, digits] : [digits, ...words];
  const hundreds =
    value > 1000 && value < 2000 && value % 100 === 0 ? [`${wordsFor(value / 100)[0] ?? ""} hundred`] : [];
  const half = scales.flatMap(([each, name]) => (value === each / 2 ? [`half a ${name}`] : []));
  return [...first, ...half, ...plain, ...shorter, ...hundreds, ...rescaled(value, 1)];
}

/** 1.25 billion for 1,250 million; 5.6 million for 5,600,000; nothing where that would not be exact. */
function rescaled(value: number, scale: number): readonly string[] {
  return scales.flatMap(([other, name]) => {
    const count = value / other;
    if (other === scale || count < 1 || count >= 1000) return [];
    const rounded = Math.round(count * 1e3) / 1e3;
    return Math.abs(rounded - count) < 1e-12 * count ? [`${shortFormat.format(rounded)} ${name}`] : [];
  });
}

function nameOf(scale: number): string {
  return scales.find(([each]) => each === scale)?.[1] ?? "";
}

const formats = new Map<number, Intl.NumberFormat>();

/** With the commas of American English, and as many decimals as asked for. */
export function format(value: number, decimals: number): string {
  const places = Math.min(decimals, 20);
  let found = formats.get(places);
  if (!found) {
    found = new Intl.NumberFormat("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });
    formats.set(places, found);
  }
  return found.format(value);
}

const shortFormat = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });

/** sixty-four; two hundred or 100 as "a hundred"; nothing for numbers that nobody writes in words. */
export function wordsFor(value: number): readonly string[] {
  if (!Number.isInteger(value) || value < 0 || value > 900) return [];
  if (value > highestInWords && value % 100 !== 0) return [];
  if (value === 100) return ["one hundred", "a hundred"];
  if (value > 100) return [`${ones[value / 100] ?? ""} hundred`];
  if (value < 20) return [ones[value] ?? ""];
  const last = value % 10;
  return [`${tens[Math.floor(value / 10) - 2] ?? ""}${last > 0 ? `-${ones[last] ?? ""}` : ""}`];
}

const plural = new Intl.PluralRules("en-US", { type: "ordinal" });
const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: "st",
  two: "nd",
  few: "rd",
  other: "th",
  zero: "th",
  many: "th",
};

/** 131st. */
export function ordinalOf(value: number): string {
  return `${format(value, 0)}${endings[plural.select(value)]}`;
}

const irregular: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** twenty-first; nothing for numbers that nobody writes in words. */
export function ordinalWordsFor(value: number): readonly string[] {
  if (value === 100) return ["hundredth", "one hundredth"];
  return wordsFor(value).map((words) =>
    words.replace(
      /[a-z]+$/u,
      (last) => irregular[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`),
    ),
  );
}
