import { slice, type DigestEntry, type Finding } from "../../core/index.js";
import { httpAddress, readableAddress } from "./address.js";
import { describeDate, type StatedDate } from "./dates.js";
import { labels, type Bilingual } from "./labels.js";
import { viewQuotations, type QuotationView } from "./quotation.js";
import { viewNote, viewVersion, type VersionView } from "./version.js";

/** What a reader is told about where the article comes from. */
export interface SourceView {
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly published: StatedDate | null;
  /** Address, if it is http or https. */
  readonly url: string | null;
  /** Address of another kind, path, or a name for standard input. */
  readonly place: string;
}

export interface FindingView {
  readonly finding: Finding;
  /** The words of the article that it is about, shortened; null where no span is known. */
  readonly excerpt: string | null;
}

/** An entry as every page shows it; the texts are not escaped. */
export interface EntryView {
  readonly title: { readonly uk: string; readonly en: string | null };
  readonly source: SourceView;
  readonly sentences: readonly { readonly uk: string; readonly en: string | null }[];
  readonly quotations: readonly QuotationView[];
  readonly outcome: DigestEntry["verdict"]["outcome"];
  readonly findings: readonly FindingView[];
  /** About how the article was read. */
  readonly notes: readonly Bilingual[];
  /** Other publications of the story. */
  readonly versions: readonly VersionView[];
}

/** Longest excerpt of the article beside a finding, in UTF-16 code units. */
const excerptLength = 140;

export function viewEntry(entry: DigestEntry, timeZone: string): EntryView {
  return {
    title: titleOf(entry),
    source: sourceOf(entry, timeZone),
    sentences: entry.summary.sentences.map(({ uk, en }) => ({ uk, en: en.trim() === "" ? null : en })),
    quotations: viewQuotations(entry),
    outcome: entry.verdict.outcome,
    findings: entry.verdict.findings.map((finding) => ({ finding, excerpt: excerptOf(finding, entry) })),
    notes: (entry.article.notes ?? []).map(viewNote),
    versions: (entry.versions ?? []).map((version) => viewVersion(version, timeZone)),
  };
}

/** The stated title, else the headline line, else the first line; in English where that line was translated whole. */
export function titleOf(entry: DigestEntry): EntryView["title"] {
  const { document, translation } = entry;
  const headline = document.lines.find((line) => line.role === "headline") ?? document.lines[0];
  const stated = entry.article.title?.trim() ?? "";
  const uk = stated !== "" ? stated : headline ? slice(document.text, headline) : placeOf(entry);
  const line = document.lines.find((candidate) => slice(document.text, candidate) === uk);
  const units = translation.units.filter((unit) => unit.line === line?.index);
  const whole = units.length > 0 && !translation.untranslated.some((part) => part.line === line?.index);
  const en = units.map((unit) => slice(translation.text, unit.target).trim()).join(" ");
  return { uk, en: whole && en !== "" ? en : null };
}

function sourceOf(entry: DigestEntry, timeZone: string): SourceView {
  const { publisher, byline, published } = entry.article;
  return {
    publisher: publisher ?? null,
    byline: byline ?? null,
    published: published === undefined ? null : describeDate(published, timeZone),
    url: entry.article.url === undefined ? null : httpAddress(entry.article.url),
    place: placeOf(entry),
  };
}

function placeOf({ article }: DigestEntry): string {
  if (article.url !== undefined) return readableAddress(article.url);
  return article.source.kind === "stdin"
    ? `${labels.standardInput.uk} / ${labels.standardInput.en}`
    : article.source.location;
}

function excerptOf({ place }: Finding, entry: DigestEntry): string | null {
  if (place.span === undefined) return null;
  const text = slice(entry.document.text, place.span).replace(/\s+/gu, " ").trim();
  if (text === "") return null;
  if (text.length <= excerptLength) return text;
  return `${text
    .slice(0, excerptLength)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trimEnd()}…`;
}
