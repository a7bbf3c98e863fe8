import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** Ratios of units shorter than this many characters say little: the bounds widen with every character missing. */
const steady = 60;
/** How far they widen: a word of the shortest units may have a third of its length in the other language. */
const widest = 2;

/** The English is about as long as the Ukrainian: much shorter lost something, much longer made something up. */
export const lengthPlausible: Rule = {
  id: "length-plausible",
  check: ({ units }, options) =>
    units.flatMap((texts) => {
      const [uk, en] = [texts.uk.trim().length, texts.en.trim().length];
      if (uk === 0) return [];
      const slack = 1 + (widest - 1) * Math.max(0, 1 - uk / steady);
      const ratio = en / uk;
      if (ratio >= options.length_ratio_min / slack && ratio <= options.length_ratio_max * slack) return [];
      const what = ratio < 1 ? "short" : "long";
      return [
        unitFinding(texts, "warning", `The English is suspiciously ${what} (${ratio.toFixed(2)} of the Ukrainian).`),
      ];
    }),
};
