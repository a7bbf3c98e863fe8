import { countNegations } from "../negation/count.js";
import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** не підписали → did not sign: what the source denies the English denies, and what it does not deny the English does not. */
export const negationKept: Rule = {
  id: "negation-kept",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const { uk, en } = countNegations(texts.plainUk, texts.plainEn);
      if (uk.sure > en.possible) return [unitFinding(texts, "warning", "Negation may be lost.")];
      if (en.sure > uk.possible) return [unitFinding(texts, "warning", "Negation may be added.")];
      return [];
    }),
};
