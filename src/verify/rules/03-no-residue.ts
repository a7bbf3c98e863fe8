import type { Rule } from "../rule.js";
import { isPrinted, unitFinding, unitTexts } from "../units.js";

const cyrillic = /\p{Script=Cyrillic}[\p{Script=Cyrillic}'’-]*/gu;

/** No Cyrillic letters are left in the English; where the summary would print them, it fails. */
export const noResidue: Rule = {
  id: "no-residue",
  check: (evidence) =>
    unitTexts(evidence.document, evidence.translation).flatMap((texts) => {
      const left = texts.en.match(cyrillic);
      if (!left) return [];
      const severity = isPrinted(texts.unit, evidence) ? "error" : "warning";
      return [unitFinding(texts, severity, `Ukrainian left in the English: ${left.join(", ")}.`)];
    }),
};
