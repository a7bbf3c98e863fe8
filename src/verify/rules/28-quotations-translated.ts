import type { Rule } from "../rule.js";

/** Every printed quotation has its English. */
export const quotationsTranslated: Rule = {
  id: "quotations-translated",
  check: ({ summary }) =>
    summary.quotations
      .filter((pair) => pair.translation === null)
      .map((pair) => ({
        severity: "warning" as const,
        place: { layer: "summary" as const, quotation: pair.quotation },
        evidence: [pair.original.join(" […] ")],
        message: `Quotation ${pair.quotation} has no translation.`,
      })),
};
