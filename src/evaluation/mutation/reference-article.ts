import {
  contains,
  overlaps,
  slice,
  type Document,
  type Finding,
  type KeptItem,
  type Span,
  type Summary,
  type Translation,
  type TranslationUnit,
} from "../../core/index.js";
import type { GoldArticle } from "../gold/article.js";
import { bodySentences } from "../translation/pair-gold.js";
import type { MutableSentence } from "./sentence.js";
import type { MutationTools } from "./tools.js";

/** A gold article as the product reads it, with the references as its English. */
export class ReferenceArticle {
  private constructor(
    private readonly gold: GoldArticle,
    private readonly places: readonly Span[],
    private readonly source: ReturnType<MutationTools["read"]>,
    private readonly tools: MutationTools,
  ) {}

  /** Null where the article's sentences cannot be put beside its `en:` lines. */
  static open(gold: GoldArticle, tools: MutationTools): ReferenceArticle | null {
    const source = tools.read(gold.text);
    const places = bodySentences(gold, source.document);
    const paired = source.document.text === gold.text && places.length === gold.english.length;
    return paired ? new ReferenceArticle(gold, places, source, tools) : null;
  }

  get sentences(): readonly MutableSentence[] {
    const { text, quotations, names, english } = this.gold;
    const within = (spans: readonly Span[], place: Span): boolean => spans.some((span) => overlaps(span, place));
    return this.places.map((place, at) => {
      const own = quotations.filter(({ cue, content }) => within([...content, ...(cue ? [cue] : [])], place));
      return {
        uk: slice(text, place),
        en: english[at] ?? "",
        before: english[at - 1] ?? "",
        after: english[at + 1] ?? "",
        reports: quotations.some(({ cue }) => cue !== null && overlaps(cue, place)),
        quotes: own.some(({ kind, content }) => kind !== "indirect" && within(content, place)),
        speakers: unique(own.flatMap(({ speaker, speakerEnglish }) => (speaker === null ? [] : [speakerEnglish]))),
        allSpeakers: unique(
          quotations.flatMap(({ speaker, speakerEnglish }) => (speaker === null ? [] : [speakerEnglish])),
        ),
        names: unique([...names.values()]),
        article: english,
      };
    });
  }

  /** Warnings and errors of every sentence, with the English of one replaced where it is given. */
  findings(replaced?: { readonly at: number; readonly en: string }): readonly (readonly Finding[])[] {
    const english = this.gold.english.map((en, at) => (at === replaced?.at ? replaced.en : en));
    const { document, quotations } = this.source;
    const found = this.tools
      .verify({ document, quotations, translation: this.translationOf(english), summary: nothingPrinted })
      .filter(({ severity }) => severity !== "note");
    return this.places.map((place) =>
      found.filter((finding) => finding.place.span !== undefined && contains(place, finding.place.span)),
    );
  }

  /** One unit a sentence; headings and other lines are booked as untranslated, for they have no reference. */
  private translationOf(english: readonly string[]): Translation {
    const { document, kept } = this.source;
    let text = "";
    const units = this.places.map((source, index): TranslationUnit => {
      const line = lineOf(document, source);
      const before = this.places[index - 1];
      if (before) text += lineOf(document, before) === line ? " " : "\n";
      const en = english[index] ?? "";
      const target = { start: text.length, end: text.length + en.length };
      text += en;
      const sentence = document.sentences.find(({ start }) => start === source.start)?.index ?? null;
      return {
        index,
        kind: sentence === null ? "heading" : "sentence",
        sentence,
        line,
        source,
        target,
        segments: [{ role: "text", source, target, by: "model" }],
        meanLogProbability: null,
        flags: [],
        kept: kept.filter((item) => contains(source, item.source)).map((item) => place(item, en, target.start)),
        repairs: [],
      };
    });
    const untranslated = document.lines
      .filter((line) => !this.places.some((source) => contains(line, source)))
      .map(({ start, end, index }) => ({ source: { start, end }, line: index, reason: "boilerplate" as const }));
    const model = { id: "reference", sha256: "", dtype: "", parameters: {} };
    return { language: "en", text, units, untranslated, model };
  }
}

const nothingPrinted: Summary = { method: "extractive", sentences: [], quotations: [] };

function place(item: Omit<KeptItem, "target">, en: string, start: number): KeptItem {
  const form = [item.en, ...item.accepted].find((each) => en.includes(each));
  if (form === undefined) return { ...item, target: null };
  const at = start + en.indexOf(form);
  return { ...item, target: { start: at, end: at + form.length } };
}

function lineOf(document: Document, span: Span): number {
  return document.lines.find((line) => contains(line, span))?.index ?? 0;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== "");
}
