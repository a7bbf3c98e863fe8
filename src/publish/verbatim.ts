import { contains, SetAside, slice, type DigestEntry, type QuotationPair } from "../core/index.js";

/** A printed quotation that is not what the article says, and where it stands in the entry. */
export interface VerbatimFailure {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Every quotation of the summary whose original is not, byte for byte, what stands at its evidence spans, whose
 * evidence is outside the content of the quotation it names, or that names a paraphrase or nothing.
 */
export function verbatimFailures(
  entry: Pick<DigestEntry, "document" | "quotations" | "summary">,
): readonly VerbatimFailure[] {
  return entry.summary.quotations.flatMap((pair, index) => {
    const message = failureOf(pair, entry);
    return message === null ? [] : [{ path: ["summary", "quotations", index], message }];
  });
}

/** @throws {SetAside} `stage-failed`, where a quotation of the entry may not be printed. */
export function assertVerbatim(entry: DigestEntry): void {
  const [failure] = verbatimFailures(entry);
  if (failure === undefined) return;
  throw new SetAside({
    code: "stage-failed",
    stage: "publish",
    message: `${entry.article.url ?? entry.article.source.location}: ${failure.message}`,
  });
}

function failureOf(pair: QuotationPair, entry: Pick<DigestEntry, "document" | "quotations">): string | null {
  const quotation = entry.quotations.find((candidate) => candidate.id === pair.quotation);
  if (quotation === undefined) return `Quotation ${pair.quotation} is not among the article's quotations.`;
  if (quotation.kind === "indirect") return `Quotation ${pair.quotation} is a paraphrase and cannot be printed.`;
  if (pair.evidence.length === 0 || pair.original.length !== pair.evidence.length) {
    return `Quotation ${pair.quotation} has ${pair.original.length} parts but ${pair.evidence.length} evidence spans.`;
  }
  for (const [at, span] of pair.evidence.entries()) {
    const source = slice(entry.document.text, span);
    if (source === "" || source !== pair.original[at]) {
      return `Part ${at + 1} of quotation ${pair.quotation} is not word for word what stands at ${span.start}–${span.end}.`;
    }
    if (!quotation.content.some((content) => contains(content, span))) {
      return `Part ${at + 1} of quotation ${pair.quotation}, at ${span.start}–${span.end}, is outside its content.`;
    }
  }
  return null;
}
