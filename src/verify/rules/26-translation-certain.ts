import type { Rule } from "../rule.js";
import { isPrinted, unitFinding } from "../units.js";

/** Characters of the English that the message shows. */
const longestStart = 40;

/** Printed units of which the model itself was not sure. */
export const translationCertain: Rule = {
  id: "translation-certain",
  check: (evidence, options) =>
    evidence.units.flatMap((texts) => {
      const probability = texts.unit.meanLogProbability;
      if (probability === null || probability >= options.min_log_probability || !isPrinted(texts.unit, evidence))
        return [];
      const start = texts.en.length > longestStart ? `${texts.en.slice(0, longestStart).trimEnd()}…` : texts.en;
      const message = `The model was not sure of “${start}” (mean log-probability ${probability.toFixed(2)}).`;
      return [unitFinding(texts, "warning", message)];
    }),
};
