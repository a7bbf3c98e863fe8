import { overlaps, slice, type Finding } from "../../core/index.js";
import { readStems } from "../lexicon/dictionary.js";
import { Elsewhere } from "../lexicon/elsewhere.js";
import { findStrangest } from "../lexicon/surprise.js";
import { readEnglishMarks } from "../marks/english-marks.js";
import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** Nats of evidence against one word of a quotation. At 2.8 three swapped words in forty more are caught, and one sound sentence in a hundred more is alarmed. */
const tooSurprising = 3.1;

/** «Ми відновили світло» → “We restored the power”, not “the road”: a quotation has no word that nothing in the Ukrainian stands for. */
export const wordsKept: Rule = {
  id: "words-kept",
  check({ translation, units }) {
    const sentences = units.map(({ wordsUk }) => readStems(wordsUk));
    const elsewhere = new Elsewhere(
      sentences,
      units.map(({ wordsEn }) => wordsEn),
    );
    const { marked } = readEnglishMarks(translation);
    return units.flatMap(({ unit, uk, en }, at): readonly Omit<Finding, "rule">[] => {
      const quoted = marked.filter((span) => overlaps(span, unit.target));
      const sentence = sentences[at];
      if (quoted.length === 0 || !sentence) return [];
      const word = findStrangest(translation.text, unit, quoted, sentence, (key) => elsewhere.find(key, at));
      return word && word.surprise > tooSurprising
        ? [
            unitFinding(
              { unit, uk, en },
              "warning",
              `Nothing in the Ukrainian stands for “${slice(translation.text, word)}” in the quotation.`,
            ),
          ]
        : [];
    });
  },
};
