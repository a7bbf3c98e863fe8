import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  slice,
  verdictOf,
  type Digest,
  type DigestEntry,
  type Document,
  type Finding,
  type LineRole,
  type Provenance,
  type Quotation,
  type QuotationPair,
  type Span,
  type Speaker,
  type Translation,
} from "../../src/core/index.js";

export const negotiations = readFileSync(new URL("../../samples/negotiations-start.txt", import.meta.url), "utf8");

export const provenance: Provenance = {
  run: "2026-11-22-5f3a",
  perekaz: "0.1.0",
  options: "b".repeat(64),
  models: [{ id: "uk-en", sha256: "a".repeat(64), dtype: "q8", parameters: { max_target_tokens: 256, beams: 1 } }],
};

/** The one place where the words stand in the text; throws where they stand nowhere or twice. */
export function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.includes(words, start + 1)) throw new Error(`Not exactly once in the text: ${words}`);
  return { start, end: start + words.length };
}

export const umerov: Speaker = {
  kind: "person",
  uk: "Рустем Умєров",
  en: "Rustem Umerov",
  enSource: "table",
  role: "секретар Ради національної безпеки і оборони України",
};

export const kyslytsia: Speaker = {
  kind: "person",
  uk: "Сергій Кислиця",
  en: "Sergiy Kyslytsya",
  enSource: "table",
  role: "перший заступник глави МЗС України",
};

interface QuotationParts {
  readonly id: string;
  readonly kind?: Quotation["kind"];
  readonly content: readonly string[];
  readonly cue?: { readonly words: string; readonly lemma: string; readonly english: string };
  readonly mention?: string;
  readonly speaker: Speaker | null;
  readonly attribution?: Quotation["attribution"];
  readonly more?: Partial<Quotation>;
}

/** A quotation whose spans are found by their words; the cue and the mention are looked for from the content on. */
export function quote(text: string, parts: QuotationParts): Quotation {
  const content = parts.content.map((words) => find(text, words));
  const near = (words: string): Span => {
    const after = text.indexOf(words, content[0]!.end);
    const start = after >= 0 && after - content[0]!.end < 80 ? after : text.lastIndexOf(words, content[0]!.start);
    if (start < 0) throw new Error(`Not near the quotation: ${words}`);
    return { start, end: start + words.length };
  };
  return {
    id: parts.id,
    kind: parts.kind ?? "direct",
    construction: "D2",
    content,
    cue: parts.cue ? { ...near(parts.cue.words), lemma: parts.cue.lemma, english: parts.cue.english } : null,
    mention: parts.mention === undefined ? null : near(parts.mention),
    speaker: parts.speaker,
    attribution: parts.attribution ?? { method: "surname", confidence: 0.95, evidence: [] },
    polarity: "affirmed",
    channel: null,
    via: [],
    backTranslated: false,
    ...parts.more,
  };
}

/** The quotation as the summary holds it. */
export function pair(text: string, quotation: Quotation, translation: string | null): QuotationPair {
  if (quotation.kind === "indirect") throw new Error("A paraphrase has no pair.");
  return {
    quotation: quotation.id,
    kind: quotation.kind,
    original: quotation.content.map((span) => slice(text, span)),
    evidence: quotation.content,
    translation,
    speaker: quotation.speaker,
    cue: quotation.cue && { uk: slice(text, quotation.cue), en: quotation.cue.english },
    channel: quotation.channel,
    backTranslated: quotation.backTranslated,
  };
}

/** One line of the article: its role and, where it has any, its English. */
export type LinePlan = readonly [role: LineRole, english: string | null];

/** A document with one sentence a body line, and its translation, from a plan of its lines. */
export function layOut(text: string, plan: readonly LinePlan[]): Pick<DigestEntry, "document" | "translation"> {
  const lines = [...text.matchAll(/\S.*\S/gu)].map((match, index) => ({
    index,
    role: plan[index]![0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const running = lines.filter((line) => ["lead", "body"].includes(line.role));
  const sentences = running.map(({ start, end, index: line }, index) => ({ index, line, start, end }));
  const document: Omit<Document, "tokens"> = { text, language: "uk", lines, sentences };
  let english = "";
  const units: Translation["units"][number][] = [];
  for (const { index: line, start, end } of lines) {
    const words = plan[line]![1];
    if (words === null) continue;
    const target = { start: english.length, end: english.length + words.length };
    const sentence = sentences.find((candidate) => candidate.line === line)?.index ?? null;
    english += `${words}\n`;
    units.push({
      index: units.length,
      kind: sentence === null ? "heading" : "sentence",
      sentence,
      line,
      source: { start, end },
      target,
      segments: [{ role: "text", source: { start, end }, target, by: "model" }],
      meanLogProbability: -0.31,
      flags: [],
      kept: [],
      repairs: [],
    });
  }
  const untranslated = lines
    .filter((line) => plan[line.index]![1] === null)
    .map(({ start, end, index: line }) => ({ source: { start, end }, line, reason: "credit" as const }));
  return {
    document,
    translation: { language: "en", text: english, units, untranslated, model: provenance.models[0]! },
  };
}

interface EntryParts {
  readonly text: string;
  readonly plan: readonly LinePlan[];
  readonly article?: Partial<DigestEntry["article"]>;
  readonly quotations: readonly Quotation[];
  readonly pairs: DigestEntry["summary"]["quotations"];
  /** Lines of the summary, by their index. */
  readonly lines: readonly number[];
  readonly findings?: readonly Finding[];
}

export function composeEntry(parts: EntryParts): DigestEntry {
  const { document, translation } = layOut(parts.text, parts.plan);
  const fingerprint = createHash("sha256").update(parts.text).digest("hex");
  return {
    article: {
      fingerprint,
      source: {
        kind: "file",
        location: "samples/negotiations-start.txt",
        mediaType: "text/plain",
        encoding: "utf-8",
        sha256: fingerprint,
        bytes: Buffer.byteLength(parts.text),
      },
      language: "uk",
      ...parts.article,
    },
    document,
    quotations: parts.quotations,
    translation,
    summary: {
      method: "extractive",
      sentences: parts.lines.map((index) => {
        const line = document.lines[index]!;
        const unit = translation.units.find((candidate) => candidate.line === index);
        return {
          uk: slice(parts.text, line),
          en: unit ? slice(translation.text, unit.target) : "",
          evidence: [{ start: line.start, end: line.end }],
          unit: unit?.index ?? 0,
          score: 0.5,
        };
      }),
      quotations: parts.pairs,
    },
    verdict: verdictOf(parts.findings ?? []),
    provenance,
  };
}

export function composeDigest(entries: readonly DigestEntry[], withheld: Digest["withheld"] = []): Digest {
  return {
    format: "perekaz-digest",
    version: 1,
    created: "2026-11-22T14:30:00.000Z",
    entries,
    withheld,
    provenance,
  };
}
