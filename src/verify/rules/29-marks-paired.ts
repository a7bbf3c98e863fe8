import { overlaps, type Document, type Span } from "../../core/index.js";
import { findUnpairedMarks } from "../../text/index.js";
import type { Rule } from "../rule.js";

/** Characters around the mark that are shown. */
const context = 40;

/** Every quote mark has a partner; one that has none may put the words of a printed quotation in doubt. */
export const marksPaired: Rule = {
  id: "marks-paired",
  check: ({ document, quotations, summary }) =>
    findUnpairedMarks(document).map((mark) => {
      const line = document.lines.find((one) => one.start <= mark.start && mark.end <= one.end);
      const printed = summary.quotations.some((pair) =>
        quotations.some(
          ({ id, content }) => id === pair.quotation && content.some((span) => line && overlaps(span, line)),
        ),
      );
      return {
        severity: printed ? ("warning" as const) : ("note" as const),
        place: { layer: "document" as const, span: mark },
        evidence: [around(document, mark)],
        message: `Quote mark without a partner in line ${lineNumber(document, mark)}; what it holds was taken to the end of its paragraph.`,
      };
    }),
};

function around({ text }: Document, mark: Span): string {
  return text
    .slice(Math.max(0, mark.start - context), mark.end + context)
    .replace(/\s+/gu, " ")
    .trim();
}

/** Counted from 1, blank lines too, as an editor shows them. */
function lineNumber({ text }: Document, mark: Span): number {
  return text.slice(0, mark.start).split("\n").length;
}
