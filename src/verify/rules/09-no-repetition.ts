import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** A run of this many words that comes twice in one unit is a loop of the model. */
const runLength = 4;

/** A single word this many times in a row is one too. */
const sameWord = 3;

/** “of the city of the city”: the English says nothing over again that the source says once. */
export const noRepetition: Rule = {
  id: "no-repetition",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const run = repeatedRun(texts.wordsEn);
      return run !== null && repeatedRun(texts.wordsUk) === null
        ? [unitFinding(texts, "warning", `The English repeats itself: “${run}”.`)]
        : [];
    }),
};

/** The first repeated run of words, or null. */
function repeatedRun(words: readonly string[]): string | null {
  const seen = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const same = words.slice(at, at + sameWord);
    if (same.length === sameWord && new Set(same).size === 1) return same.join(" ");
    const run = words.slice(at, at + runLength).join(" ");
    if (at + runLength <= words.length && seen.has(run)) return run;
    seen.add(run);
  }
  return repeatedHalf(words);
}

/** “Work is done. Work is done.” */
function repeatedHalf(words: readonly string[]): string | null {
  const [first, second] = [words.slice(0, words.length / 2), words.slice(words.length / 2)].map((half) =>
    half.join(" "),
  );
  return words.length >= 2 && words.length % 2 === 0 && first === second ? (first ?? null) : null;
}
