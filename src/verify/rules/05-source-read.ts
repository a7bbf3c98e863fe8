import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** A sentence longer than the model's input was read to its end. */
export const sourceRead: Rule = {
  id: "source-read",
  check: ({ units }) =>
    units.flatMap((texts) =>
      texts.unit.flags.includes("source-truncated")
        ? [unitFinding(texts, "warning", "The sentence was longer than the model reads: its end is not translated.")]
        : [],
    ),
};
