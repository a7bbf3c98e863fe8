import type { ModelFingerprint, SentenceEncoder, Translator } from "../../core/index.js";
import { corpusBleu } from "../similarity/bleu.js";
import { corpusChrf } from "../similarity/chrf.js";
import type { ParallelLines } from "../translation/read-parallel.js";
import { measureRetrieval, type Retrieval } from "./retrieval.js";

export interface ModelReport {
  readonly set: string;
  readonly segments: number;
  /** Corpus BLEU, 0 to 100. */
  readonly bleu: number;
  /** Corpus chrF2, 0 to 100. */
  readonly chrf: number;
  /** Mean over the segments of the tokens' mean natural logarithm; null where the model gives none. */
  readonly meanLogProbability: number | null;
  /** Segments that the input or the output limit cut. */
  readonly cut: number;
  /** Of the sentence vectors; null for a model that has no sentence encoder for both languages. */
  readonly retrieval: Retrieval | null;
}

export interface ModelEvaluation {
  readonly model: ModelFingerprint;
  readonly sets: readonly ModelReport[];
}

/** The ports of one model; `encoder` is null where its vectors are of one language only. */
export interface ModelTools {
  readonly translator: Translator;
  readonly encoder: SentenceEncoder | null;
}

/** Measures a model by itself: no name, figure or term is brought through it, and no output is looked at twice. */
export async function evaluateModel(
  files: readonly ParallelLines[],
  { translator, encoder }: ModelTools,
  onProgress: (set: string, done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<ModelEvaluation> {
  const sets: ModelReport[] = [];
  for (const { name, source, reference } of files) {
    const translated = await translator.translate(source, {
      onProgress: (done, total) => onProgress(name, done, total),
      ...(signal && { signal }),
    });
    const pairs = reference.map((line, at) => ({ hypothesis: translated[at]?.text ?? "", reference: line }));
    sets.push({
      set: name,
      segments: pairs.length,
      bleu: corpusBleu(pairs),
      chrf: corpusChrf(pairs),
      meanLogProbability: meanOf(translated.map((segment) => segment.meanLogProbability)),
      cut: translated.filter(({ stop, sourceTruncated }) => stop === "length" || sourceTruncated).length,
      retrieval: encoder && measureRetrieval(await encoder.encode(source), await encoder.encode(reference)),
    });
  }
  return { model: translator.model, sets };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
