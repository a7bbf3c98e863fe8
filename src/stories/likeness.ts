import { commonCount, type Shingles } from "./shingles.js";

/** How much two texts have in common. */
export interface Likeness {
  /** Share of the sequences of both (Jaccard), 0 to 1. */
  readonly resemblance: number;
  /** Share of the smaller one's sequences that are in the larger one, 0 to 1. */
  readonly containment: number;
  /** Share of the figures of the text that has fewer that are in the other, 0 to 1; 1 where it has none. */
  readonly figures: number;
  /** Figures of the text that has fewer. */
  readonly figureCount: number;
}

export function likenessOf(a: Shingles, b: Shingles): Likeness {
  const common = commonCount(a.sequences, b.sequences);
  const figureCount = Math.min(a.figures.size, b.figures.size);
  return {
    resemblance: common / (a.sequences.size + b.sequences.size - common),
    containment: common / Math.min(a.sequences.size, b.sequences.size),
    figures: figureCount === 0 ? 1 : commonCount(a.figures, b.figures) / figureCount,
    figureCount,
  };
}

/** Daily reports by one template have many words in common and few figures; a corrected report has most of both. */
const fewestCommonFigures = 0.6;
/** Of one report nearly all names agree; of two by one template («на війні загинув наш земляк…») the region's and the country's. */
const fewestCommonNames = 0.6;
/** With fewer names than these, their share says nothing. */
const tellingNames = 3;
/** With fewer figures than these, their share says nothing. */
const tellingFigures = 3;
/** A report that is printed whole within a longer one. */
const contained = 0.75;
/** A text of fewer sequences, such as a flash of one sentence, is in others by chance. */
const shortText = 12;
/** Different articles of test/gold share less than a hundredth; retellings that change every fourth or fifth word from a twentieth to a sixth. */
const doubtfulResemblance = 0.05;

/** Only one text that was reprinted is so much alike; of two by one template the figures differ too. */
const reprinted = 0.7;

/** Names and figures that two texts must have in common at least where their words leave it in doubt. */
const fewestInCommon = 4;

/** «Графік відключень на 14 лютого», «…на 15 лютого»: the same words of other days, figures or people. */
function areOfOneTemplate(a: Shingles, b: Shingles, { resemblance, figures, figureCount }: Likeness): boolean {
  if (figureCount >= tellingFigures && figures < fewestCommonFigures) return true;
  if (resemblance < reprinted) {
    if (figureCount > 0 && figures === 0) return true;
    if (a.days.size > 0 && b.days.size > 0 && commonCount(a.days, b.days) === 0) return true;
  }
  const names = Math.min(a.names.size, b.names.size);
  return names >= tellingNames && commonCount(a.names, b.names) / names < fewestCommonNames;
}

/** Whether both are the same text, retouched, cut or added to; `doubtful` where the words alone cannot say. */
export function compareTexts(a: Shingles, b: Shingles, minLikeness: number): "same" | "doubtful" | "different" {
  const likeness = likenessOf(a, b);
  const { resemblance, containment } = likeness;
  if (areOfOneTemplate(a, b, likeness)) return "different";
  if (resemblance >= minLikeness) return "same";
  if (Math.min(a.sequences.size, b.sequences.size) >= shortText && containment >= contained) return "same";
  const inCommon = commonCount(a.names, b.names) + commonCount(a.figures, b.figures);
  return resemblance >= doubtfulResemblance && inCommon >= fewestInCommon ? "doubtful" : "different";
}
