import { compareMeasured } from "../concepts/measured.js";
import { measures, percent } from "../concepts/measures.js";
import type { Rule } from "../rule.js";
import { differenceFinding } from "../units.js";

/** 17 км → 17 kilometers, not meters; 5 млн → 5 million, not billion; 80 % stays per cent. */
export const measuresKept: Rule = {
  id: "measures-kept",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const swaps = measures.findSwaps(texts.wordsUk, texts.wordsEn);
      const shares = percent.compare(texts.wordsUk, texts.wordsEn);
      const counted = compareMeasured(texts.plainUk, texts.plainEn);
      return differenceFinding(texts, "Units of measure differ", {
        lost: [...swaps.lost, ...shares.lost, ...counted.lost],
        added: [...swaps.added, ...shares.added, ...counted.added],
      });
    }),
};
