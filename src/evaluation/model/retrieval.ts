import { cosine } from "../../core/index.js";

/** Shares of sentences whose nearest on the other side is their own translation. */
export interface Retrieval {
  readonly fromSource: number;
  readonly fromReference: number;
}

/**
 * Accuracy of cross-lingual retrieval at one: the vectors of `source` and `reference` belong together by their place and
 * are of unit length; of equally near ones the first counts. Measured as in Artetxe & Schwenk 2019 ("Massively
 * Multilingual Sentence Embeddings"), by plain cosine.
 */
export function measureRetrieval(source: readonly Float32Array[], reference: readonly Float32Array[]): Retrieval {
  return { fromSource: accuracy(source, reference), fromReference: accuracy(reference, source) };
}

function accuracy(queries: readonly Float32Array[], candidates: readonly Float32Array[]): number {
  const right = queries.filter((query, at) => nearest(query, candidates) === at).length;
  return queries.length === 0 ? 0 : right / queries.length;
}

function nearest(query: Float32Array, candidates: readonly Float32Array[]): number {
  let [best, highest] = [-1, -Infinity];
  for (const [at, candidate] of candidates.entries()) {
    const likeness = cosine(query, candidate);
    if (likeness > highest) [best, highest] = [at, likeness];
  }
  return best;
}
