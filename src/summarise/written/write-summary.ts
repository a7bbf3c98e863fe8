import {
  slice,
  type DropReason,
  type DroppedSentence,
  type StageContext,
  type Summariser,
  type SummarySentence,
  type Translation,
  type TranslationUnit,
} from "../../core/index.js";
import { shadowOf, splitSentences } from "../../text/index.js";
import type { Candidate } from "../candidates.js";
import { findSupport, type Source } from "./support.js";
import { wordsOf } from "./words.js";

/** Letters of English that a token stands for at most: what comes after would not be read anyway. Seldom above 5. */
const lettersPerToken = 8;

/**
 * Has a model write the English from the translated sentences, and keeps what they bear out, each beside the Ukrainian
 * that it rests on. No quotation is shown to the model, and none is taken from it.
 * @returns `written` is null where nothing could be kept.
 */
export async function writeSummary(
  candidates: readonly Candidate[],
  translation: Translation,
  summariser: Summariser,
  most: number,
  context: Pick<StageContext, "signal">,
): Promise<{ readonly written: readonly SummarySentence[] | null; readonly dropped: readonly DroppedSentence[] }> {
  const units = candidates.flatMap(
    ({ sentence }) => translation.units.find((unit) => unit.sentence === sentence.index) ?? [],
  );
  const plain = units.filter(({ segments }) => segments.every(({ role }) => role !== "content"));
  const shown = withinLimit(plain, translation.text, summariser.limits.sourceTokens * lettersPerToken);
  if (shown.length === 0) return { written: null, dropped: [] };
  const article = shown.map((unit) => slice(translation.text, unit.target)).join(" ");
  const [result] = await summariser.summarise([article], context.signal ? { signal: context.signal } : {});
  const sources = shown.map((unit) => ({ unit: unit.index, words: wordsOf(slice(translation.text, unit.target)) }));
  const sentences: SummarySentence[] = [];
  const dropped: DroppedSentence[] = [];
  const used = new Set<number>();
  const lines = sentencesOf(result?.text ?? "");
  lines.forEach((en, at) => {
    const support = result?.stop === "length" && at === lines.length - 1 ? "cut-off" : supportOf(en, sources, used);
    if (typeof support === "string") dropped.push({ en, reason: support });
    else if (sentences.length < most) {
      for (const { unit } of support) used.add(unit);
      const evidence = support.flatMap(({ unit }) => units.find(({ index }) => index === unit) ?? []);
      sentences.push(sentenceOf(en, evidence, candidates));
    }
  });
  return {
    written: sentences.length > 0 ? sentences.sort((a, b) => a.unit - b.unit) : null,
    dropped,
  };
}

function supportOf(en: string, sources: readonly Source[], used: ReadonlySet<number>): readonly Source[] | DropReason {
  const support = findSupport(en, sources);
  return typeof support !== "string" && support.some(({ unit }) => used.has(unit)) ? "repeated" : support;
}

function sentenceOf(
  en: string,
  evidence: readonly TranslationUnit[],
  candidates: readonly Candidate[],
): SummarySentence {
  const sources = evidence.flatMap((unit) => candidates.find(({ sentence }) => sentence.index === unit.sentence) ?? []);
  return {
    uk: sources.map(({ text }) => text).join(" "),
    en,
    evidence: sources.map(({ sentence: { start, end } }) => ({ start, end })),
    unit: evidence[0]?.index ?? 0,
    score: 1,
  };
}

/** As many of the first units as the model may read. */
function withinLimit(units: readonly TranslationUnit[], text: string, most: number): readonly TranslationUnit[] {
  let letters = 0;
  return units.filter((unit) => {
    letters += slice(text, unit.target).length + 1;
    return letters <= most;
  });
}

/** The sentences of an English text, marks drawn to the word before them as a reader expects. */
function sentencesOf(text: string): readonly string[] {
  const tidy = text
    .replace(/\s+/gu, " ")
    .replace(/ (?=[.,!?;:](?:\s|$))/gu, "")
    .trim();
  const shadow = shadowOf(tidy);
  return splitSentences(shadow.text)
    .map((span) => slice(tidy, shadow.toSource(span)))
    .filter((sentence) => sentence !== "");
}
