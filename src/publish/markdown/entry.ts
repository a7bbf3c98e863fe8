import type { EntryView, FindingView, SourceView } from "../view/entry.js";
import { labels, outcomeLabels, severityLabels, type Bilingual } from "../view/labels.js";
import type { QuotationView } from "../view/quotation.js";
import type { VersionView } from "../view/version.js";
import { escapeMarkdown } from "./escape.js";

/** `українською / in English`. */
export function both(label: Bilingual): string {
  return label.uk === label.en ? label.uk : `${label.uk} / ${label.en}`;
}

/** One article as Markdown blocks, without a blank line at either end. */
export function formatEntry(view: EntryView): string {
  return [
    `## ${escapeMarkdown(view.title.uk)}`,
    view.title.en === null ? null : `*${escapeMarkdown(view.title.en)}* (${labels.machineShort.en})`,
    formatSource(view.source),
    view.notes.length === 0 ? null : view.notes.map((note) => `- ${escapeMarkdown(both(note))}`).join("\n"),
    `### ${both(labels.summary)}`,
    view.sentences.length === 0 ? both(labels.noSummary) : formatSentences(view.sentences),
    `### ${both(labels.quotations)}`,
    ...(view.quotations.length === 0 ? [both(labels.noQuotations)] : view.quotations.map(formatQuotation)),
    view.versions.length === 0 ? null : formatVersions(view.versions),
    formatVerdict(view),
  ]
    .filter((block) => block !== null)
    .join("\n\n");
}

function formatSource(source: SourceView): string {
  const date = source.published ? escapeMarkdown(both(source.published)) : both(labels.noDate);
  const known = [source.publisher, source.byline].filter((part) => part !== null).map(escapeMarkdown);
  return `${both(labels.source)}: ${[...known, date, formatPlace(source)].join(" · ")}`;
}

function formatPlace({ url, place }: Pick<SourceView, "url" | "place">): string {
  return url === null ? escapeMarkdown(place) : `[${escapeMarkdown(place)}](<${url}>)`;
}

function formatVersions(versions: readonly VersionView[]): string {
  const rows = versions.map((version) => {
    const known = [version.publisher, version.published && both(version.published)].filter((part) => part !== null);
    return `- ${[...known.map(escapeMarkdown), formatPlace(version), both(version.relation)].join(" · ")}`;
  });
  return [`${both(labels.alsoPublished)}:`, rows.join("\n")].join("\n\n");
}

function formatSentences(sentences: EntryView["sentences"]): string {
  const rows = sentences.map(
    ({ uk, en }) => `| ${escapeMarkdown(uk)} | ${en === null ? `*${labels.noTranslation.en}*` : escapeMarkdown(en)} |`,
  );
  return [`| ${labels.original.uk} | ${labels.machine.en} |`, "| --- | --- |", ...rows].join("\n");
}

function formatQuotation(view: QuotationView): string {
  return [
    escapeMarkdown(view.original),
    formatAttribution(view, "uk"),
    view.translation === null ? `*${labels.noTranslation.en}*` : escapeMarkdown(view.translation),
    formatAttribution(view, "en"),
  ]
    .map((paragraph) => `> ${paragraph}`)
    .join("\n>\n");
}

function formatAttribution(view: QuotationView, language: keyof Bilingual): string {
  const { cue, channel, via, notes, englishNote } = view;
  const parts = [
    formatSpeaker(view, language),
    cue && escapeMarkdown(cue[language]),
    channel && escapeMarkdown(channel),
    via.length === 0 ? null : `${labels.via[language]} ${via.map(escapeMarkdown).join(", ")}`,
    ...notes.map((note) => `*${note[language]}*`),
    language === "en" && view.translation !== null ? `*${englishNote.en}*` : null,
  ];
  return `— ${parts.filter((part) => part !== null).join(" · ")}`;
}

function formatSpeaker({ speaker, reason }: QuotationView, language: keyof Bilingual): string {
  if (speaker === null) {
    const why = reason === null ? "" : ` (${escapeMarkdown(reason[language])})`;
    return `**${labels.unknownSpeaker[language]}**${why}`;
  }
  const role = language === "uk" && speaker.role !== null ? `, ${escapeMarkdown(speaker.role)}` : "";
  const spelling = language === "en" && speaker.transliterated ? ` (${labels.transliterated.en})` : "";
  return `**${escapeMarkdown(speaker[language])}**${role}${spelling}`;
}

function formatVerdict(view: EntryView): string {
  return [`**${both(outcomeLabels[view.outcome])}**`, ...formatFindings(view.findings)].join("\n\n");
}

/** Findings as one list, or nothing. */
export function formatFindings(findings: readonly FindingView[]): readonly string[] {
  if (findings.length === 0) return [];
  return [
    findings
      .map(({ finding, excerpt }) => {
        const about = excerpt === null ? "" : ` — «${escapeMarkdown(excerpt)}»`;
        const evidence = finding.evidence.map(escapeMarkdown).join(" · ");
        const compared = finding.evidence.length === 0 ? "" : ` (${evidence})`;
        const severity = both(severityLabels[finding.severity]);
        return `- ${severity}, ${escapeMarkdown(finding.rule)}: ${escapeMarkdown(finding.message)}${compared}${about}`;
      })
      .join("\n"),
  ];
}
