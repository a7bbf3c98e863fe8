import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

const functionWords = new Set(
  (
    "the a an of to in on at by for from with and or but not no as is are was were be been has have had will would can could " +
    "that this these those it its he she they them his her their we us our i my you your who which what when where how there " +
    "said says about after before over under into than up out if so only also because while until since"
  ).split(" "),
);
/** Shorter outputs may be names alone. */
const fewestWords = 8;
/** English prose has 35 to 55 %; lists of names come down to 10 %. */
const smallestShare = 0.1;

/** “Most został zamknięty …” is no English: the output has the small words that English cannot do without. */
export const english: Rule = {
  id: "english",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const words = texts.wordsEn.filter((word) => /\p{L}/u.test(word));
      if (words.length < fewestWords) return [];
      const share = words.filter((word) => functionWords.has(word)).length / words.length;
      return share >= smallestShare
        ? []
        : [unitFinding(texts, "warning", `This hardly reads as English (${(share * 100).toFixed(0)} % small words).`)];
    }),
};
