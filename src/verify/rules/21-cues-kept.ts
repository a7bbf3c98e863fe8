import { overlaps, slice } from "../../core/index.js";
import { reporting } from "../concepts/reporting.js";
import { wordsOf } from "../reading.js";
import type { Rule } from "../rule.js";
import { differenceFinding } from "../units.js";

/** Words by which the article tells that somebody says something, whether or not a quotation was found there. */
const saying =
  /(?<!\p{L})(?:сказа|каза|каже|кажуть|мовив|заяви|зазнач|зауваж|дода[влє]|повідом|розпові|поясн|уточн|відзнач|нагад|напис|пише|відпові|прокомент|за словами|на думку|перекон|вважа|опублік|поінформ|ділит|поділи|згад|констат)/iu;

/** зазначив → noted, not insisted; наголосив → stressed, not said: a reporting verb is as strong in English as in Ukrainian. */
export const cuesKept: Rule = {
  id: "cues-kept",
  check: ({ document, units, quotations }) =>
    units.flatMap((texts) => {
      const cues = quotations.flatMap(({ cue }) => (cue && overlaps(cue, texts.unit.source) ? [cue] : []));
      if (cues.length === 0 && !saying.test(texts.plainUk)) return [];
      const cueWords = cues.flatMap((cue) => wordsOf(slice(document.text, cue)));
      return differenceFinding(texts, "The reporting is stronger or weaker", {
        lost: reporting.compare(cueWords, texts.wordsEn).lost,
        added: reporting.compare(texts.wordsUk, texts.wordsEn).added,
      });
    }),
};
