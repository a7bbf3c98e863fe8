import type { Document, Span } from "../../core/index.js";
import { pairMarks } from "../../text/index.js";

/** Everything that stands in quote marks in the article, names and titles too. */
export function ukrainianMarks({ text, lines }: Document): readonly Span[] {
  return lines.flatMap((line) => pairMarks(text, line).map(({ inner }) => inner));
}
