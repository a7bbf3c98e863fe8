import { overlaps } from "../../core/index.js";
import type { Comparison } from "../compare.js";
import type { GoldNegative } from "../gold/article.js";

/** Negatives of which some was taken for a quotation in marks (`printed`), or for any quotation (`touched`). */
export interface NegativeScore {
  readonly total: number;
  readonly printed: number;
  readonly touched: number;
}

export function scoreNegatives(comparisons: readonly Comparison[]): NegativeScore {
  return {
    total: comparisons.reduce((sum, { article }) => sum + article.negatives.length, 0),
    printed: comparisons.reduce((sum, one) => sum + printedNegatives(one).length, 0),
    touched: comparisons.reduce((sum, one) => sum + negativesUnder(one, one.spurious).length, 0),
  };
}

export function printedNegatives(comparison: Comparison): readonly GoldNegative[] {
  return negativesUnder(
    comparison,
    comparison.spurious.filter(({ kind }) => kind !== "indirect"),
  );
}

function negativesUnder({ article }: Comparison, quotations: Comparison["spurious"]): readonly GoldNegative[] {
  return article.negatives.filter(({ span }) =>
    quotations.some(({ content }) => content.some((part) => overlaps(part, span))),
  );
}
