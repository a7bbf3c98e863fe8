import { corpusBleu } from "../similarity/bleu.js";
import { corpusChrf } from "../similarity/chrf.js";
import type { TranslatedSegmentPair } from "./translated-set.js";

/** How near the product's English comes to that of people. */
export interface TranslationReport {
  readonly segments: number;
  /** Corpus BLEU, 0 to 100. */
  readonly bleu: number;
  /** Corpus chrF2, 0 to 100. */
  readonly chrf: number;
  /** Outputs without text where people wrote some. */
  readonly empty: number;
  /** Other outputs that the product itself flags as cut, repeated, left in Ukrainian or not translated. */
  readonly flagged: number;
}

export function reportOnTranslation(segments: readonly TranslatedSegmentPair[]): TranslationReport {
  return {
    segments: segments.length,
    bleu: corpusBleu(segments),
    chrf: corpusChrf(segments),
    empty: segments.filter(isEmpty).length,
    flagged: segments.filter((segment) => segment.flags.length > 0 && !isEmpty(segment)).length,
  };
}

function isEmpty({ hypothesis, reference }: TranslatedSegmentPair): boolean {
  return hypothesis.trim() === "" && reference.trim() !== "";
}
