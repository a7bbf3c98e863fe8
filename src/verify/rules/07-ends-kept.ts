import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

const finished = /[.!?…]["»”“'’)\]]*\s*$/u;
/** No English sentence ends in one of these. */
const dangling =
  /\b(?:the|an?|and|or|but|with|which|whose|its|their|our|my|your|would|could|should|than|because|while|according|via|per|into|between|at|of|by|very)[.,;:]?["”'’]*$/iu;

/** «Рух мостом закриють із травня.» → “Traffic will be closed from the.”: the English ends where the Ukrainian does. */
export const endsKept: Rule = {
  id: "ends-kept",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const en = texts.plainEn.trim();
      if (en === "" || !finished.test(texts.plainUk)) return [];
      const open = !/[.!?…:;,]["”“'’)\]]*$/u.test(en) && !/["”]$/u.test(en);
      const cut = dangling.test(en) && !/[!?…]["”'’]*$/u.test(en);
      return open || cut ? [unitFinding(texts, "warning", "The English breaks off before its end.")] : [];
    }),
};
