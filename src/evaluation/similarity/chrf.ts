import { countNgrams, countShared, ngramsIn } from "./ngrams.js";
import type { SegmentPair } from "./segment-pair.js";
import { splitWords } from "./tokenise-13a.js";

/** Longest n-gram of characters. */
const longest = 6;

/** How many times as much recall counts as precision. */
const beta = 2;

/**
 * Corpus chrF2 between 0 and 100 (Popović 2015, "chrF: character n-gram F-score for automatic MT evaluation") with
 * one reference, white space left out, as sacrebleu gives it by default (Post 2018, signature
 * `nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no`). 0 where there is nothing to compare.
 */
export function corpusChrf(pairs: readonly SegmentPair[]): number {
  const tallies = Array.from({ length: longest }, () => ({ shared: 0, given: 0, wanted: 0 }));
  for (const pair of pairs) {
    const [hypothesis, reference] = [charactersOf(pair.hypothesis), charactersOf(pair.reference)];
    for (const [at, tally] of tallies.entries()) {
      const order = at + 1;
      const wanted = ngramsIn(reference.length, order);
      tally.wanted += wanted;
      // sacrebleu's choice: a reference too short for an order is no evidence against the hypothesis
      if (wanted > 0) tally.given += ngramsIn(hypothesis.length, order);
      tally.shared += countShared(countNgrams(hypothesis, order, ""), countNgrams(reference, order, ""));
    }
  }
  const comparable = tallies.filter(({ given, wanted }) => given > 0 && wanted > 0);
  const precision = mean(comparable.map(({ shared, given }) => shared / given));
  const recall = mean(comparable.map(({ shared, wanted }) => shared / wanted));
  if (precision + recall === 0) return 0;
  return (100 * (1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}

/** Code points, without white space. */
function charactersOf(segment: string): readonly string[] {
  return [...splitWords(segment).join("")];
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
