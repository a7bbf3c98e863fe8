import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** The model stopped of itself, and not at the limit of its output. */
export const outputFinished: Rule = {
  id: "output-finished",
  check: ({ units }) =>
    units.flatMap((texts) =>
      texts.unit.flags.includes("target-truncated")
        ? [
            unitFinding(
              texts,
              "warning",
              "The model stopped at its output limit: the end of the translation is missing.",
            ),
          ]
        : [],
    ),
};
