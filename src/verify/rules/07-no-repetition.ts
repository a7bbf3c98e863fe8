import type { Rule } from "../rule.js";
import { unitFinding, unitTexts } from "../units.js";

/** A run of this many words that comes twice in one unit is a loop of the model. */
const runLength = 4;

/** A single word this many times in a row is one too. */
const sameWord = 3;

/** The English says nothing over again that the source says once. */
export const noRepetition: Rule = {
  id: "no-repetition",
  check: ({ document, translation }) =>
    unitTexts(document, translation).flatMap((texts) => {
      const run = repeatedRun(texts.en);
      return run !== null && repeatedRun(texts.uk) === null
        ? [unitFinding(texts, "warning", `The English repeats itself: “${run}”.`)]
        : [];
    }),
};

/** The first repeated run of words, or null. */
export function repeatedRun(text: string): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const seen = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const same = words.slice(at, at + sameWord);
    if (same.length === sameWord && new Set(same).size === 1) return same.join(" ");
    const run = words.slice(at, at + runLength).join(" ");
    if (at + runLength <= words.length && seen.has(run)) return run;
    seen.add(run);
  }
  return null;
}
