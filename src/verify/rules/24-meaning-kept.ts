import { opposites } from "../concepts/opposites.js";
import type { Rule } from "../rule.js";
import { differenceFinding } from "../units.js";

/** зросли → rose, not fell; усі → all, not some: no word was replaced by one that says the opposite, or more or less. */
export const meaningKept: Rule = {
  id: "meaning-kept",
  check: ({ units }) =>
    units.flatMap((texts) =>
      differenceFinding(texts, "The English says something else", opposites.findSwaps(texts.wordsUk, texts.wordsEn)),
    ),
};
