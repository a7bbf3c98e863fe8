import type { Finding } from "../../core/index.js";
import type { UnitTexts } from "../reading.js";
import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** Shorter sentences may well be the same by chance («Так.», «Ні.»). */
const fewestWords = 3;
/** A sentence is looked for in this many units before and after its own. */
const reach = 3;

/** A sentence of the article comes once in the English: no unit has the English of another one besides or in place of its own. */
export const sentencesPaired: Rule = {
  id: "sentences-paired",
  check: ({ units }) => {
    const english = units.map(({ wordsEn }) => ` ${wordsEn.join(" ")} `);
    return units.flatMap((texts, at): readonly Omit<Finding, "rule">[] => {
      const own = english[at] ?? "";
      const doubled = units
        .slice(Math.max(0, at - reach), at + reach + 1)
        .find(
          (other) =>
            other !== texts &&
            other.wordsEn.length >= fewestWords &&
            own.includes(` ${other.wordsEn.join(" ")} `) &&
            !hasWords(texts, other),
        );
      return doubled
        ? [unitFinding(texts, "warning", `The English has what another sentence says: “${doubled.en}”`)]
        : [];
    });
  },
};

function hasWords(texts: UnitTexts, other: UnitTexts): boolean {
  return ` ${texts.wordsUk.join(" ")} `.includes(` ${other.wordsUk.join(" ")} `);
}
