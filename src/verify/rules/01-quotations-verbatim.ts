import { slice } from "../../core/index.js";
import type { Rule } from "../rule.js";

/** The original words of every printed quotation and sentence are a byte-exact part of the article. */
export const quotationsVerbatim: Rule = {
  id: "quotations-verbatim",
  check: ({ document, summary }) => [
    ...summary.quotations.flatMap((pair) => {
      const source = pair.evidence.map((span) => slice(document.text, span));
      const same =
        source.length === pair.original.length && source.every((part, at) => part !== "" && part === pair.original[at]);
      return same
        ? []
        : [
            {
              severity: "error" as const,
              place: { layer: "summary" as const, quotation: pair.quotation, ...firstSpan(pair.evidence) },
              evidence: [source.join(" […] "), pair.original.join(" […] ")],
              message: `Quotation ${pair.quotation} is not word for word in the article.`,
            },
          ];
    }),
    ...summary.sentences.flatMap((sentence) => {
      const source = sentence.evidence.map((span) => slice(document.text, span)).join(" ");
      return source === sentence.uk
        ? []
        : [
            {
              severity: "error" as const,
              place: { layer: "summary" as const, unit: sentence.unit, ...firstSpan(sentence.evidence) },
              evidence: [source, sentence.uk],
              message: "A summary sentence is not word for word in the article.",
            },
          ];
    }),
  ],
};

function firstSpan<S>(spans: readonly S[]): { readonly span?: S } {
  const [span] = spans;
  return span === undefined ? {} : { span };
}
