import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** Printed units whose English lies far from the Ukrainian in the space of sentences. */
export const translationNear: Rule = {
  id: "translation-near",
  check: ({ units, likeness }, { min_likeness: least }) =>
    units.flatMap((texts) => {
      const found = likeness.get(texts.unit.index);
      if (found === undefined || found >= least) return [];
      const message = `The English may say something else than the Ukrainian (likeness ${found.toFixed(2)}, ${least} expected).`;
      return [unitFinding(texts, "warning", message)];
    }),
};
