import { compareArticle, type Comparison, type QuotationTools } from "./compare.js";
import type { GoldArticle } from "./gold/article.js";
import { scoreAllThree } from "./measures/all-three.js";
import { scoreChannel, scoreRelay } from "./measures/channel-and-relay.js";
import { calibrate, type ConfidenceBin } from "./measures/confidence.js";
import { scoreConstructions, scoreTraps, type TrapScore } from "./measures/constructions.js";
import { scoreExactContent, scoreOverlap, type ScoreByKind } from "./measures/content.js";
import { scorePart } from "./measures/cue-and-mention.js";
import { listDifferences } from "./measures/differences.js";
import { scoreKind } from "./measures/kind.js";
import { countLeftOpen, type OpenScore } from "./measures/left-open.js";
import { scoreNegatives, type NegativeScore } from "./measures/negatives.js";
import { scoreRoles, type RoleScore } from "./measures/roles.js";
import { scoreSpeakers, shareOfWrongNames, type SpeakerScores } from "./measures/speakers.js";
import type { Score } from "./tally.js";

/** Every measure of quotations and speakers over one set of articles. */
export interface QuotationReport {
  readonly articles: number;
  readonly quotations: number;
  readonly exact: ScoreByKind;
  readonly overlap: ScoreByKind;
  readonly allThree: Score;
  readonly cue: Score;
  readonly mention: Score;
  readonly kind: Score;
  readonly channel: Score;
  readonly via: Score;
  readonly speakers: SpeakerScores;
  /** Wrong names among all names that were given. */
  readonly wrongNames: number;
  readonly confidence: readonly ConfidenceBin[];
  readonly leftOpen: Readonly<Record<string, OpenScore>>;
  readonly roles: RoleScore;
  readonly negatives: NegativeScore;
  readonly constructions: Readonly<Record<string, Score>>;
  readonly traps: Readonly<Record<string, TrapScore>>;
  readonly differences: readonly string[];
}

/** Scores the quotations that the tools find in gold articles against those that people marked. */
export function evaluateQuotations(articles: readonly GoldArticle[], tools: QuotationTools): QuotationReport {
  return reportOn(articles.map((article) => compareArticle(article, tools)));
}

export function reportOn(comparisons: readonly Comparison[]): QuotationReport {
  return {
    articles: comparisons.length,
    quotations: comparisons.reduce((sum, { article }) => sum + article.quotations.length, 0),
    exact: scoreExactContent(comparisons),
    overlap: scoreOverlap(comparisons),
    allThree: scoreAllThree(comparisons),
    cue: scorePart(comparisons, "cue"),
    mention: scorePart(comparisons, "mention"),
    kind: scoreKind(comparisons),
    channel: scoreChannel(comparisons),
    via: scoreRelay(comparisons),
    speakers: scoreSpeakers(comparisons),
    wrongNames: shareOfWrongNames(comparisons),
    confidence: calibrate(comparisons),
    leftOpen: countLeftOpen(comparisons),
    roles: scoreRoles(comparisons),
    negatives: scoreNegatives(comparisons),
    constructions: scoreConstructions(comparisons),
    traps: scoreTraps(comparisons),
    differences: listDifferences(comparisons),
  };
}
