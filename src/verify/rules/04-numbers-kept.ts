import { addedNumbers, lostNumbers } from "../numbers/compare.js";
import type { Rule } from "../rule.js";
import { unitFinding, unitTexts } from "../units.js";

/** 4,2 тис. → 4,200; 38–40 млн → 38–40 million: every number of the source is in the English, and no other. */
export const numbersKept: Rule = {
  id: "numbers-kept",
  check: ({ document, translation }) =>
    unitTexts(document, translation).flatMap((texts) => {
      const lost = lostNumbers(texts.uk, texts.en);
      const added = addedNumbers(texts.uk, texts.en);
      const parts = [
        ...(lost.length > 0 ? [`lost: ${lost.join(", ")}`] : []),
        ...(added.length > 0 ? [`added: ${added.join(", ")}`] : []),
      ];
      return parts.length === 0 ? [] : [unitFinding(texts, "warning", `Numbers differ (${parts.join("; ")}).`)];
    }),
};
