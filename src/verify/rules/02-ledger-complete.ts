import { slice, type LineRole, type Span } from "../../core/index.js";
import type { Rule } from "../rule.js";

const headings: ReadonlySet<LineRole> = new Set(["headline", "subhead", "caption"]);

/** Every sentence and heading has exactly one unit, or a reason why it has none. */
export const ledgerComplete: Rule = {
  id: "ledger-complete",
  check({ document, translation }) {
    const due: readonly Span[] = [...document.sentences, ...document.lines.filter((line) => headings.has(line.role))];
    const booked = new Map<string, number>();
    for (const { source } of [...translation.units, ...translation.untranslated]) {
      booked.set(key(source), (booked.get(key(source)) ?? 0) + 1);
    }
    const miscounted = due
      .filter((span) => booked.get(key(span)) !== 1)
      .map((span) => ({
        severity: "error" as const,
        place: { layer: "translation" as const, span },
        evidence: [slice(document.text, span)],
        message: booked.has(key(span))
          ? "A sentence was translated more than once."
          : "A sentence was left out of the translation.",
      }));
    const failed = translation.untranslated
      .filter(({ reason }) => reason === "model-failed")
      .map(({ source }) => ({
        severity: "warning" as const,
        place: { layer: "translation" as const, span: source },
        evidence: [slice(document.text, source)],
        message: "The model gave no translation of this sentence.",
      }));
    return [...miscounted, ...failed];
  },
};

function key(span: Span): string {
  return `${span.start}-${span.end}`;
}
