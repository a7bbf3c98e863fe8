import type { Comparison } from "../compare.js";
import type { GoldQuotation } from "../gold/article.js";
import { formOf, type MentionForm } from "./mention-form.js";
import { isGroup, judgeSpeaker } from "./same-speaker.js";

/** Speakers of gold quotations; `right + wrong + none = total`. */
export interface SpeakerScore {
  /** Quotations that were found. */
  readonly total: number;
  readonly right: number;
  /** Another name than the gold one: worse than none. */
  readonly wrong: number;
  /** No name where the gold has one. */
  readonly none: number;
  /** Quotations that were not found. */
  readonly missed: number;
}

/** By the form of the gold's mention, and of all, of direct speech, and of several persons together. */
export type SpeakerScores = Readonly<Record<MentionForm | "all" | "direct" | "several", SpeakerScore>>;

export function scoreSpeakers(comparisons: readonly Comparison[]): SpeakerScores {
  const counts = {
    all: noCounts(),
    direct: noCounts(),
    several: noCounts(),
    "full-name": noCounts(),
    surname: noCounts(),
    title: noCounts(),
    pronoun: noCounts(),
    dropped: noCounts(),
    organisation: noCounts(),
  };
  for (const { article, pairs, missed } of comparisons) {
    const countsOf = (gold: GoldQuotation): readonly Counts[] => [
      counts.all,
      counts[formOf(gold, article.text)],
      ...(gold.kind === "direct" ? [counts.direct] : []),
      ...(isGroup(gold) ? [counts.several] : []),
    ];
    for (const pair of pairs)
      for (const count of countsOf(pair.gold)) {
        count.total++;
        count[judgeSpeaker(pair)]++;
      }
    for (const gold of missed) for (const count of countsOf(gold)) count.missed++;
  }
  return counts;
}

/** Speakers that are right among all gold quotations: one that was not found has none. */
export function accuracyOverAll({ total, right, missed }: SpeakerScore): number {
  return total + missed === 0 ? 1 : right / (total + missed);
}

/** Wrong names among the names given to gold quotations. */
export function shareOfWrongNames(comparisons: readonly Comparison[]): number {
  const named = comparisons.flatMap(({ pairs }) => pairs).filter(({ predicted }) => predicted.speaker !== null);
  return named.length === 0 ? 0 : named.filter((pair) => judgeSpeaker(pair) === "wrong").length / named.length;
}

type Counts = { -readonly [Key in keyof SpeakerScore]: SpeakerScore[Key] };

function noCounts(): Counts {
  return { total: 0, right: 0, wrong: 0, none: 0, missed: 0 };
}
