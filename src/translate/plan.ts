import type { Document, LineRole, Quotation, Untranslated } from "../core/index.js";
import { contains } from "../core/index.js";
import { cutSentence } from "./cut-sentence.js";
import type { PlannedUnit } from "./piece.js";
import { findSpoken } from "./spoken.js";

const headings: ReadonlySet<LineRole> = new Set(["headline", "subhead", "caption"]);

/** Every sentence and heading with its pieces, in order, and the lines that are not translated. */
export function planUnits(
  document: Document,
  quotations: readonly Quotation[],
): { readonly units: readonly PlannedUnit[]; readonly untranslated: readonly Untranslated[] } {
  const places = [
    ...document.sentences.map(({ start, end, index, line }) => ({ start, end, line, sentence: index })),
    ...document.lines
      .filter(({ role }) => headings.has(role))
      .map(({ start, end, index }) => ({ start, end, line: index, sentence: null })),
  ].sort((a, b) => a.start - b.start);
  const spoken = findSpoken(document, quotations, places);
  const units = places.map((place): PlannedUnit => {
    const source = { start: place.start, end: place.end };
    const inside = spoken.filter((part) => contains(source, part));
    return {
      kind: place.sentence === null ? "heading" : "sentence",
      sentence: place.sentence,
      line: place.line,
      source,
      pieces: cutSentence(document, quotations, source, inside),
    };
  });
  const untranslated = document.lines.flatMap(({ start, end, index, role }): Untranslated[] =>
    role === "credit" || role === "boilerplate" || role === "foreign"
      ? [{ source: { start, end }, line: index, reason: role }]
      : [],
  );
  return { units, untranslated };
}
