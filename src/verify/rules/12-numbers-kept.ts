import { compareNumbers } from "../numbers/compare.js";
import type { Rule } from "../rule.js";
import { differenceFinding } from "../units.js";

/** 4,2 тис. → 4,200; двоє → two; 38–40 млн → 38–40 million: every number of the source is in the English, and no other. */
export const numbersKept: Rule = {
  id: "numbers-kept",
  check: ({ units }) =>
    units.flatMap((texts) => differenceFinding(texts, "Numbers differ", compareNumbers(texts.plainUk, texts.plainEn))),
};
