/**
 * The one table of quote marks, dashes, apostrophes and look-alike letters. Everything that
 * matches text works on the normalised shadow (see shadow.ts), where each class has the single
 * form given here.
 */

/** Apostrophe within a word, ' ’ ʼ ‘ ʹ ′ ` ´ between letters, is this in the shadow. */
export const apostrophe = "'";

/** Every dash that can open or close an attribution is this in the shadow; see `shadowOf` for the hyphen-minus. */
export const dash = "–";

/** Every dash and hyphen; in the shadow only `–`, `-` and the minus sign before a digit are left. */
export const dashes: ReadonlySet<string> = new Set(["–", "—", "―", "‒", "−", "‐", "‑", "-"]);

export const apostrophes: ReadonlySet<string> = new Set(["'", "’", "ʼ", "‘", "ʹ", "′", "`", "´"]);

/** Marks that only open, only close, or do either (their neighbours decide). */
export const openingMarks: ReadonlySet<string> = new Set(["«", "„", "‹", "‚", "‟"]);
export const closingMarks: ReadonlySet<string> = new Set(["»", "›"]);
export const eitherMarks: ReadonlySet<string> = new Set(["“", "”", '"', "″"]);

const quoteMarks: ReadonlySet<string> = new Set([...openingMarks, ...closingMarks, ...eitherMarks]);

export function isQuoteMark(character: string): boolean {
  return quoteMarks.has(character);
}

/** Cyrillic letters and the Latin ones that look the same, at the same place. */
export const cyrillicLookalikes = "АВЕІКМНОРСТХУЇЅЈаеіорсухїѕј";
export const latinLookalikes = "ABEIKMHOPCTXYÏSJaeiopcyxïsj";
