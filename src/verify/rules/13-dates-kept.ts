import { compareDates } from "../concepts/dates.js";
import { timesOfLife } from "../concepts/times.js";
import type { Rule } from "../rule.js";
import { differenceFinding } from "../units.js";

/** 29 листопада → Nov. 29, учора → yesterday: months and weekdays are the same, and no day, season or hour took another's place. */
export const datesKept: Rule = {
  id: "dates-kept",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const days = compareDates(texts.plainUk, texts.plainEn);
      const times = timesOfLife.findSwaps(texts.wordsUk, texts.wordsEn);
      return differenceFinding(texts, "Dates differ", {
        lost: [...days.lost, ...times.lost],
        added: [...days.added, ...times.added],
      });
    }),
};
