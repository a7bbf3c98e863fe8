import type { UnitFlag } from "../../core/index.js";
import type { Rule } from "../rule.js";
import { unitFinding, unitTexts } from "../units.js";

/** Flags that no other rule finds again in the texts. */
const messages: Partial<Record<UnitFlag, string>> = {
  "source-truncated": "The sentence was longer than the model reads: its end is not translated.",
  "target-truncated": "The model stopped at its output limit: the end of the translation is missing.",
  untranslated: "The model returned nothing, or the sentence itself.",
};

/** No unit was cut off or left untranslated. */
export const unitsSound: Rule = {
  id: "units-sound",
  check: ({ document, translation }) =>
    unitTexts(document, translation).flatMap((texts) =>
      texts.unit.flags.flatMap((flag) => {
        const message = messages[flag];
        return message ? [unitFinding(texts, "warning", message)] : [];
      }),
    ),
};
