import type { Rule } from "../rule.js";
import { unitFinding, unitTexts } from "../units.js";

/** Ratios of units shorter than this many characters say nothing. */
const shortest = 25;

/** The English is about as long as the Ukrainian: much shorter lost something, much longer made something up. */
export const lengthPlausible: Rule = {
  id: "length-plausible",
  check: ({ document, translation }, options) =>
    unitTexts(document, translation).flatMap((texts) => {
      if (texts.uk.length < shortest) return [];
      const ratio = texts.en.length / texts.uk.length;
      if (ratio >= options.length_ratio_min && ratio <= options.length_ratio_max) return [];
      const what = ratio < options.length_ratio_min ? "short" : "long";
      return [
        unitFinding(texts, "warning", `The English is suspiciously ${what} (${ratio.toFixed(2)} of the Ukrainian).`),
      ];
    }),
};
