import { overlaps, slice, type Document, type Quotation, type Sentence } from "../core/index.js";
import { shadowOf } from "../text/index.js";
import type { SummariseOptions } from "./options.js";

/** A sentence that may stand in the summary. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly text: string;
  /** Whether it leans on the sentence before: a pronoun or a connective at its start, or a dropped subject. */
  readonly dependent: boolean;
}

/** Нагадаємо, що 29 листопада…: what was known before is not the story. */
const recall =
  /^(?:–\s*)?(?:нагадаємо|нагадуємо|як повідомлялося|раніше повідомлялося|як відомо|до слова)(?![\p{L}'])/iu;

/** Він додав, що…; За її словами…; Також…; Цей…: reads badly without the sentence before. */
const leaning =
  /^(?:він|вона|воно|вони|його|її|їх|йому|їй|їм|той|та|те|ті|цей|ця|це|ці|такий|така|таке|такі|там|тут|тоді|також|теж|водночас|утім|втім|проте|однак|але|а|отже|натомість|тим часом|своєю чергою|про це|при цьому|після цього|за (?:його|її|їхніми|їх) словами|за словами|додав|додала|додали)(?![\p{L}'])/iu;

/**
 * Sentences of lead and body that can stand alone: no question, no recall, no part of a direct quotation,
 * not too short or long. Where none has the right length, those of any length.
 */
export function findCandidates(
  document: Document,
  quotations: readonly Quotation[],
  options: SummariseOptions,
): readonly Candidate[] {
  const strict = candidatesWithin(document, quotations, options.min_words, options.max_words);
  return strict.length > 0 ? strict : candidatesWithin(document, quotations, 1, Infinity);
}

function candidatesWithin(
  document: Document,
  quotations: readonly Quotation[],
  fewest: number,
  most: number,
): readonly Candidate[] {
  const spoken = quotations
    .filter((quotation) => quotation.kind === "direct")
    .flatMap((quotation) => quotation.content);
  return document.sentences.flatMap((sentence) => {
    const role = document.lines[sentence.line]?.role;
    if (role !== "lead" && role !== "body") return [];
    if (spoken.some((content) => overlaps(content, sentence))) return [];
    const text = slice(document.text, sentence);
    const shadow = shadowOf(text).text;
    const words = shadow.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu)?.length ?? 0;
    if (words < fewest || words > most) return [];
    if (recall.test(shadow) || shadow.endsWith("?")) return [];
    const subjectDropped = quotations.some(
      (quotation) => quotation.cue && quotation.mention === null && overlaps(quotation.cue, sentence),
    );
    return [{ sentence, text, dependent: leaning.test(shadow) || subjectDropped }];
  });
}
