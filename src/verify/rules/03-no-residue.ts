import type { Rule } from "../rule.js";
import { isPrinted, unitFinding } from "../units.js";

const cyrillic = /(?<![#@/.\p{L}\p{N}_-])\p{Script=Cyrillic}[\p{Script=Cyrillic}'’-]*/gu;

/** «опор» in “The bridge lacks опор”: no Cyrillic is left in the English but in hashtags; where it would be printed, it fails. */
export const noResidue: Rule = {
  id: "no-residue",
  check: (evidence) =>
    evidence.units.flatMap((texts) => {
      const left = texts.en.match(cyrillic);
      if (!left) return [];
      const severity = isPrinted(texts.unit, evidence) ? "error" : "warning";
      return [unitFinding(texts, severity, `Ukrainian left in the English: ${left.join(", ")}.`)];
    }),
};
