import { countNgrams, countShared, ngramsIn } from "./ngrams.js";
import type { SegmentPair } from "./segment-pair.js";
import { tokenise13a } from "./tokenise-13a.js";

/** Longest n-gram of words. */
const longest = 4;

/**
 * Corpus BLEU between 0 and 100 (Papineni et al. 2002, "BLEU: a Method for Automatic Evaluation of Machine
 * Translation") with one reference, as sacrebleu gives it by default (Post 2018, signature
 * `nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp`). 0 where there is nothing to compare.
 */
export function corpusBleu(pairs: readonly SegmentPair[]): number {
  const shared = new Array<number>(longest).fill(0);
  const given = new Array<number>(longest).fill(0);
  let [hypothesisLength, referenceLength] = [0, 0];
  for (const pair of pairs) {
    const [hypothesis, reference] = [tokenise13a(pair.hypothesis), tokenise13a(pair.reference)];
    hypothesisLength += hypothesis.length;
    referenceLength += reference.length;
    for (let at = 0; at < longest; at++) {
      const order = at + 1;
      given[at] = (given[at] ?? 0) + ngramsIn(hypothesis.length, order);
      shared[at] =
        (shared[at] ?? 0) + countShared(countNgrams(hypothesis, order, " "), countNgrams(reference, order, " "));
    }
  }
  const precisions = smooth(shared, given);
  if (precisions.some((precision) => precision === 0)) return 0;
  const mean = precisions.reduce((sum, precision) => sum + Math.log(precision), 0) / longest;
  const brevity = hypothesisLength < referenceLength ? Math.exp(1 - referenceLength / hypothesisLength) : 1;
  return 100 * brevity * Math.exp(mean);
}

/**
 * Precision of each order. One without a shared n-gram counts as half a one, the next such as a quarter, and so on
 * (Chen and Cherry 2014, "A Systematic Comparison of Smoothing Techniques for Sentence-Level BLEU", method 3).
 */
function smooth(shared: readonly number[], given: readonly number[]): readonly number[] {
  if (shared.every((count) => count === 0)) return shared;
  let credit = 1;
  return shared.map((count, at) => {
    const total = given[at] ?? 0;
    if (total === 0) return 0;
    if (count === 0) credit /= 2;
    return (count === 0 ? credit : count) / total;
  });
}
