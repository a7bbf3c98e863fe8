import type { Floors } from "./floors.js";
import { accuracyOverAll } from "./measures/speakers.js";
import type { QuotationReport } from "./report.js";
import { keptGroups } from "./translation/kept-items.js";
import type { TranslationEvaluation } from "./translation/evaluate.js";

/** Decimal places that are kept, so that a floor is the same on every machine. */
const places = 4;

/** The measures of a report that are pinned. Higher is better in each; harmful shares count as what is left of 1. */
export function quotationMeasures(report: QuotationReport): Floors {
  const measures: Record<string, number> = { articles: report.articles, quotations: report.quotations };
  for (const [kind, score] of Object.entries(report.exact)) {
    measures[`content exact precision, ${kind}`] = score.precision;
    measures[`content exact recall, ${kind}`] = score.recall;
  }
  for (const [kind, score] of Object.entries(report.overlap)) measures[`content overlap F1, ${kind}`] = score.f1;
  measures["content, cue and speaker right F1"] = report.allThree.f1;
  measures["cue F1"] = report.cue.f1;
  measures["mention F1"] = report.mention.f1;
  measures["kind F1"] = report.kind.f1;
  measures["channel F1"] = report.channel.f1;
  for (const [form, score] of Object.entries(report.speakers))
    if (score.total > 0) measures[`speaker accuracy, ${form}`] = score.right / score.total;
  measures["speaker accuracy over all gold"] = accuracyOverAll(report.speakers.all);
  measures["names that are not wrong"] = 1 - report.wrongNames;
  measures["negatives not printed"] =
    report.negatives.total === 0 ? 1 : 1 - report.negatives.printed / report.negatives.total;
  return rounded(measures);
}

/** The measures of one set's translation that are pinned; those of names and items only where the set has them. */
export function translationMeasures(set: TranslationEvaluation["sets"][number]): Floors {
  const { segments, bleu, chrf, empty, names, kept } = set;
  const shares: Record<string, number> = {
    segments,
    // whole points: int8 kernels differ a little between processors
    BLEU: Math.floor(bleu),
    chrF2: Math.floor(chrf),
    "segments with English": segments === 0 ? 1 : 1 - empty / segments,
  };
  if (names) {
    shares["names printed or booked as lost"] = names.places === 0 ? 1 : 1 - names.silent / names.places;
  }
  for (const group of kept ? keptGroups : []) {
    const { items = 0, printed = 0 } = kept?.[group] ?? {};
    if (items > 0) shares[`${group} in the English`] = printed / items;
  }
  return rounded(shares);
}

function rounded(measures: Readonly<Record<string, number>>): Floors {
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, Number(value.toFixed(places))]));
}
