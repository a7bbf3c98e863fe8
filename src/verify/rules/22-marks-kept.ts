import { gaps, length, overlaps, slice, type Finding, type Span } from "../../core/index.js";
import { readEnglishMarks } from "../marks/english-marks.js";
import { ukrainianMarks } from "../marks/ukrainian-marks.js";
import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** Languages differ in word order and length: quoted shares of a unit up to this far apart are the same words. */
const tolerance = 0.28;

/** «Світло є», – сказав мер → “Power is back,” the mayor said: what is quoted, and only that, is in marks in English. */
export const marksKept: Rule = {
  id: "marks-kept",
  check({ document, quotations, translation, units }) {
    const { marked, unpaired } = readEnglishMarks(translation);
    const quoted = quotations.flatMap(({ kind, content }) => (kind === "indirect" ? [] : content));
    const inMarks = [...quoted, ...ukrainianMarks(document)];
    return units.flatMap((texts): readonly Omit<Finding, "rule">[] => {
      const { source, target } = texts.unit;
      if (
        quotations.some(({ kind, content }) => kind === "direct" && overlapsAny(content, source)) &&
        breaksOff(texts.en)
      )
        return [unitFinding(texts, "warning", "The quote marks close within a sentence that is quoted as a whole.")];
      if (unpaired.some((mark) => overlaps(mark, target)))
        return [unitFinding(texts, "warning", "A quote mark of the English has no partner.")];
      const share = shareOf(target, marked, translation.text);
      const least = shareOf(source, quoted, document.text);
      if (share < least - tolerance || (least > 0 && share === 0))
        return [unitFinding(texts, "warning", "Words that are quoted stand outside the quote marks.")];
      const most = shareOf(source, inMarks, document.text);
      if (share > most + tolerance || (most === 0 && share > 0))
        return [unitFinding(texts, "warning", "The English has words in quote marks that are not quoted.")];
      return [];
    });
  },
};

function overlapsAny(spans: readonly Span[], place: Span): boolean {
  return spans.some((span) => overlaps(span, place));
}

/** “He may” come back: after a whole sentence, English puts a comma or its end before the mark. */
function breaksOff(en: string): boolean {
  return /[\p{L}\p{N}]”\s+\p{Ll}/u.test(en);
}

/** The share of a stretch's letters and digits that lie in `spans`, 0 to 1. */
function shareOf(whole: Span, spans: readonly Span[], text: string): number {
  const own = spans
    .filter((span) => overlaps(span, whole))
    .map(({ start, end }) => ({ start: Math.max(start, whole.start), end: Math.min(end, whole.end) }))
    .sort((a, b) => a.start - b.start);
  if (own.length === 0) return 0;
  const outside = gaps(own, whole).filter((gap) => length(gap) > 0);
  const all = countLetters(slice(text, whole));
  const without = outside.reduce((sum, gap) => sum + countLetters(slice(text, gap)), 0);
  return all === 0 ? 0 : 1 - without / all;
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
