/** A number in a text: how it is written, and every value that it may stand for (two for the first number of a range). */
export interface NumberMention {
  readonly written: string;
  readonly values: readonly number[];
}

/** How a language writes numbers. */
export interface NumberStyle {
  /** Matches one number; group 1 is the digits with their separators. */
  readonly pattern: RegExp;
  readonly parse: (digits: string) => number;
  /** What may follow a number and multiply it. */
  readonly scales: readonly (readonly [pattern: RegExp, factor: number])[];
}

/** A scale after the second number of a range holds for the first as well: 38–40 млн. */
const range = /^\s*(?:[–—-]|to|and|до|or|або)\s*[\d.,\s]*\d\s*/u;

/** All numbers in `text`, each with the values it may stand for: as written, and scaled. */
export function readNumbers(text: string, style: NumberStyle): readonly NumberMention[] {
  return [...text.matchAll(style.pattern)].map((match) => {
    const written = match[1] ?? match[0];
    const value = style.parse(written);
    const rest = text.slice(match.index + match[0].length).replace(/ /gu, " ");
    const scaled = scaledBy(rest, value, style);
    if (scaled !== null) return { written, values: [scaled] };
    const afterRange = scaledBy(rest.replace(range, " "), value, style);
    return { written, values: afterRange === null ? [value] : [value, afterRange] };
  });
}

function scaledBy(rest: string, value: number, style: NumberStyle): number | null {
  const scale = style.scales.find(([pattern]) => pattern.test(rest));
  return scale ? value * scale[1] : null;
}
