import { currencies } from "../concepts/currencies.js";
import type { Rule } from "../rule.js";
import { differenceFinding } from "../units.js";

/** 38 млн грн → 38 million hryvnias: the currencies are those of the source; numbers-kept compares the amounts. */
export const moneyKept: Rule = {
  id: "money-kept",
  check: ({ units }) =>
    units.flatMap((texts) =>
      differenceFinding(texts, "Currencies differ", currencies.compare(texts.wordsUk, texts.wordsEn)),
    ),
};
