import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** A term of the house's glossary stands in the English as the glossary has it, and in no form that it forbids. */
export const termsKept: Rule = {
  id: "terms-kept",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const english = ` ${texts.wordsEn.join(" ")} `;
      const has = (form: string): boolean =>
        english.includes(` ${words(form)} `) || english.includes(` ${words(form)}s `);
      return texts.unit.kept.flatMap((item) => {
        const used = item.forbidden.find(has);
        if (used !== undefined)
          return [unitFinding(texts, "warning", `“${used}” must not stand for «${item.uk}»: “${item.en}” should.`)];
        return item.kind === "term" && ![item.en, ...item.accepted].some(has)
          ? [unitFinding(texts, "warning", `The term «${item.uk}» is not “${item.en}” here.`)]
          : [];
      });
    }),
};

function words(form: string): string {
  return (
    form
      .toLowerCase()
      .replace(/[’‘]/gu, "'")
      .match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  ).join(" ");
}
