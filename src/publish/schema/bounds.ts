import type { DigestEntry, Span } from "../../core/index.js";

interface PlacedSpan {
  readonly path: readonly (string | number)[];
  readonly span: Span;
  /** Which text the span is in. */
  readonly within: "document" | "translation";
}

/** Where in the entry a span reaches beyond the end of the text it is in. */
export function spansOutOfBounds(entry: Omit<DigestEntry, "provenance">): readonly PlacedSpan[] {
  const ends = { document: entry.document.text.length, translation: entry.translation.text.length };
  return spansOf(entry).filter(({ span, within }) => span.end > ends[within]);
}

function spansOf({
  document,
  quotations,
  translation,
  summary,
  verdict,
}: Omit<DigestEntry, "provenance">): PlacedSpan[] {
  const source = (span: Span | null | undefined, ...path: (string | number)[]): PlacedSpan[] =>
    span ? [{ path, span, within: "document" }] : [];
  const target = (span: Span, ...path: (string | number)[]): PlacedSpan[] => [{ path, span, within: "translation" }];
  const each = (spans: readonly Span[], ...path: (string | number)[]): PlacedSpan[] =>
    spans.flatMap((span, at) => source(span, ...path, at));
  return [
    each(document.lines, "document", "lines"),
    each(document.sentences, "document", "sentences"),
    ...quotations.map((quotation, at) => [
      ...each(quotation.content, "quotations", at, "content"),
      ...source(quotation.cue, "quotations", at, "cue"),
      ...source(quotation.mention, "quotations", at, "mention"),
      ...("evidence" in quotation.attribution
        ? each(quotation.attribution.evidence, "quotations", at, "attribution", "evidence")
        : []),
    ]),
    ...translation.units.map((unit, at) => [
      ...source(unit.source, "translation", "units", at, "source"),
      ...target(unit.target, "translation", "units", at, "target"),
      ...unit.segments.flatMap((segment, index) => [
        ...source(segment.source, "translation", "units", at, "segments", index, "source"),
        ...target(segment.target, "translation", "units", at, "segments", index, "target"),
      ]),
    ]),
    ...translation.untranslated.map((part, at) => source(part.source, "translation", "untranslated", at, "source")),
    ...summary.sentences.map((sentence, at) => each(sentence.evidence, "summary", "sentences", at, "evidence")),
    ...summary.quotations.map((pair, at) => each(pair.evidence, "summary", "quotations", at, "evidence")),
    ...verdict.findings.map((finding, at) => source(finding.place.span, "verdict", "findings", at, "place", "span")),
  ].flat();
}
