import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** «Рух відкрито.» → “Traffic has resumed.”, not “” nor “Рух відкрито.”: there is English, and it is not the source. */
export const translated: Rule = {
  id: "translated",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const [uk, en] = [texts.plainUk.trim(), texts.plainEn.trim()];
      const returned = /\p{Script=Cyrillic}/u.test(uk) && (uk === en || texts.unit.flags.includes("untranslated"));
      return /[\p{L}\p{N}]/u.test(en) === /[\p{L}\p{N}]/u.test(uk) && !returned
        ? []
        : [unitFinding(texts, "warning", "The model returned nothing, or the sentence itself.")];
    }),
};
