import type { Rule } from "../rule.js";
import { isPrinted, unitFinding } from "../units.js";

/** Printed units of which the model itself was not sure. */
export const translationCertain: Rule = {
  id: "translation-certain",
  check: (evidence, options) =>
    evidence.units.flatMap((texts) => {
      const probability = texts.unit.meanLogProbability;
      if (probability === null || probability >= options.min_log_probability || !isPrinted(texts.unit, evidence))
        return [];
      return [unitFinding(texts, "note", `The model was not sure (mean log-probability ${probability.toFixed(2)}).`)];
    }),
};
