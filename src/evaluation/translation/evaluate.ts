import { SetAside, type TranslatedSegment, type Translation, type UnitFlag, type Verdict } from "../../core/index.js";
import type { GoldArticle } from "../gold/article.js";
import type { GoldGroup } from "../gold/read.js";
import { pairGold, type GoldPairing } from "./pair-gold.js";
import type { ParallelLines } from "./read-parallel.js";
import { scoreKept, type KeptScore } from "./kept-items.js";
import { scorePrinted, sumPrinted, type PrintedNames } from "./kept-names.js";
import { reportOnTranslation, type TranslationReport } from "./report.js";
import type { TranslationTools } from "./tools.js";
import type { TranslatedSegmentPair, TranslatedSet } from "./translated-set.js";

/** A gold article that was not measured. */
export interface LeftOut {
  /** Its group and id. */
  readonly article: string;
  readonly reason: string;
}

/** The measures over all segments, and over each set of them. */
export interface TranslationEvaluation extends TranslationReport {
  readonly sets: readonly (TranslationReport & {
    readonly name: string;
    /** Null for parallel files, which do not say where names stand. */
    readonly names: PrintedNames | null;
    readonly kept: KeptScore | null;
  })[];
  readonly leftOut: readonly LeftOut[];
  /** Gold articles that carry no English. */
  readonly withoutEnglish: number;
}

/** Translates gold articles (a group is a set) and parallel files (a pair is a set), and compares with people's English. */
export async function evaluateTranslation(
  groups: readonly GoldGroup[],
  files: readonly ParallelLines[],
  tools: TranslationTools,
): Promise<TranslationEvaluation> {
  const sets: (TranslatedSet & { readonly names: PrintedNames | null; readonly kept: KeptScore | null })[] = [];
  const leftOut: LeftOut[] = [];
  for (const { name, articles } of groups) {
    const segments: TranslatedSegmentPair[] = [];
    const names: PrintedNames[] = [];
    const translations: Translation[] = [];
    for (const article of articles.filter(hasEnglish)) {
      const place = `${name}/${article.id}`;
      const translated = await translateGold(article, place, tools);
      if ("reason" in translated) leftOut.push({ article: place, reason: translated.reason });
      else {
        segments.push(...translated.segments);
        names.push(scorePrinted(article, translated.translation, translated.verdict.findings));
        translations.push(translated.translation);
      }
    }
    if (segments.length > 0) sets.push({ name, segments, names: sumPrinted(names), kept: scoreKept(translations) });
  }
  for (const lines of files)
    sets.push({ name: lines.name, segments: await translateLines(lines, tools), names: null, kept: null });
  return {
    ...reportOnTranslation(sets.flatMap(({ segments }) => segments)),
    sets: sets.map(({ name, segments, names, kept }) => ({ name, ...reportOnTranslation(segments), names, kept })),
    leftOut,
    withoutEnglish: groups.flatMap(({ articles }) => articles).filter((article) => !hasEnglish(article)).length,
  };
}

export function hasEnglish({ english }: GoldArticle): boolean {
  return english.length > 0;
}

async function translateGold(
  article: GoldArticle,
  name: string,
  tools: TranslationTools,
): Promise<GoldPairing<{ readonly translation: Translation; readonly verdict: Verdict }>> {
  try {
    const { document, translation, verdict } = await tools.translateArticle(article.text, name);
    const pairing = pairGold(article, document, translation);
    return "reason" in pairing ? pairing : { ...pairing, translation, verdict };
  } catch (cause) {
    if (cause instanceof SetAside) return { reason: cause.message };
    throw cause;
  }
}

async function translateLines(
  { name, source, reference }: ParallelLines,
  tools: TranslationTools,
): Promise<readonly TranslatedSegmentPair[]> {
  const translated = await tools.translateSegments(source, name);
  return reference.map((line, at) => {
    const segment = translated[at];
    return { hypothesis: segment?.text ?? "", reference: line, flags: segment ? cutsOf(segment) : [] };
  });
}

function cutsOf({ sourceTruncated, stop }: TranslatedSegment): readonly UnitFlag[] {
  return [
    ...(sourceTruncated ? (["source-truncated"] as const) : []),
    ...(stop === "length" ? (["target-truncated"] as const) : []),
  ];
}
