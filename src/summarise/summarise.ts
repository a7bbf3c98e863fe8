import type {
  Document,
  Quotation,
  SentenceEncoder,
  StageContext,
  Summariser,
  Summary,
  SummarySentence,
  Translation,
} from "../core/index.js";
import { cosine, slice } from "../core/index.js";
import { findCandidates, type Candidate } from "./candidates.js";
import type { SummariseOptions } from "./options.js";
import { isVerbatim, pairOf, rateQuotation } from "./pairs.js";
import { rateSalience, sumOf } from "./salience.js";
import { selectDiverse } from "./select.js";
import { writeSummary } from "./written/write-summary.js";

/**
 * Chooses sentences and quotations that carry the story; all Ukrainian is the article's own, all English the
 * translation's, or where there is a summariser, what the translation bears out of its sentences. Where it bears out
 * none, sentences are chosen after all.
 */
export async function summarise(
  layers: {
    readonly document: Document;
    readonly quotations: readonly Quotation[];
    readonly translation: Translation;
  },
  { encoder, summariser }: { readonly encoder: SentenceEncoder; readonly summariser: Summariser | null },
  options: SummariseOptions,
  context: Pick<StageContext, "signal">,
): Promise<Summary> {
  const { document, quotations, translation } = layers;
  const candidates = findCandidates(document, quotations, options);
  const verbatim =
    options.quotations === 0 ? [] : quotations.filter(isVerbatim).filter(({ polarity }) => polarity === "affirmed");
  const spoken = verbatim.map((quotation) => quotation.content.map((span) => slice(document.text, span)).join(" "));
  const vectors = await encoder.encode([...candidates.map(({ text }) => text), ...spoken], context);
  const told = vectors.slice(0, candidates.length);
  const said = vectors.slice(candidates.length);

  const attempt = summariser
    ? await writeSummary(candidates, translation, summariser, options.sentences, context)
    : null;
  const sentences = attempt?.written ?? chooseSentences(candidates, told, translation, options);

  const story = sumOf(told);
  const worth = verbatim.map(
    (quotation, at) => rateQuotation(document, quotation) + aboutness(said[at], story, told.length),
  );
  const pairs = selectDiverse(worth, said, options.quotations, options.diversity)
    .flatMap((at) => verbatim[at] ?? [])
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
    .map((quotation) => pairOf(document, quotation, translation));
  return {
    method: attempt?.written ? "abstractive" : "extractive",
    sentences,
    quotations: pairs,
    ...(attempt && { dropped: attempt.dropped }),
  };
}

/** The most telling sentences, each with its translation. */
function chooseSentences(
  candidates: readonly Candidate[],
  told: readonly Float32Array[],
  translation: Translation,
  options: SummariseOptions,
): readonly SummarySentence[] {
  const salience = rateSalience(
    told,
    candidates.map(({ sentence }) => sentence.index),
    candidates.map(({ dependent }) => dependent),
  );
  return selectDiverse(salience, told, options.sentences, options.diversity)
    .flatMap((at): SummarySentence[] => {
      const candidate = candidates[at];
      const unit = translation.units.find((each) => each.sentence === candidate?.sentence.index);
      if (!candidate || !unit) return [];
      const { start, end } = candidate.sentence;
      const en = slice(translation.text, unit.target);
      return [{ uk: candidate.text, en, evidence: [{ start, end }], unit: unit.index, score: salience[at] ?? 0 }];
    })
    .sort((a, b) => a.unit - b.unit);
}

/** Mean likeness of a quotation to the article's sentences, whose vectors add up to `story`. */
function aboutness(vector: Float32Array | undefined, story: Float32Array, sentences: number): number {
  return vector && sentences > 0 ? cosine(vector, story) / sentences : 0;
}
