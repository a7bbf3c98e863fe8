import type { NumberMention } from "./values.js";

/** ХІХ, XXI: in either script. One letter alone is no number (в соцмережі Х). */
const pattern = /(?<![\p{L}\p{N}'])[IVXІХ]{1,7}(?![\p{L}\p{N}'])/gu;
const values: Readonly<Record<string, number>> = { I: 1, І: 1, V: 5, X: 10, Х: 10 };

/** Roman numerals up to 39, as centuries, quarters and monarchs have them. */
export function readRoman(text: string): readonly NumberMention[] {
  return [...text.matchAll(pattern)].map(([written]) => {
    const digits = [...written].map((letter) => values[letter] ?? 0);
    const value = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
    return { written, values: [value] };
  });
}
