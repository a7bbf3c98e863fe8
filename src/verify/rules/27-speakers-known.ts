import type { Rule } from "../rule.js";

/** Printed quotations have a speaker, or the editor is told why not. */
export const speakersKnown: Rule = {
  id: "speakers-known",
  check: ({ quotations, summary }) =>
    summary.quotations.flatMap((pair) => {
      const attribution = quotations.find(({ id }) => id === pair.quotation)?.attribution;
      if (pair.speaker !== null || !attribution || !("reason" in attribution)) return [];
      const candidates = attribution.candidates.map(({ uk, score }) => `${uk} (${score.toFixed(2)})`);
      return [
        {
          severity: "note" as const,
          place: { layer: "quotations" as const, quotation: pair.quotation },
          evidence: [pair.original.join(" […] "), ...candidates],
          message: `No speaker for quotation ${pair.quotation}: ${attribution.reason}.`,
        },
      ];
    }),
};
