import type { Article } from "../../core/index.js";
import type { ExpectedPage, PageFixture } from "./fixture.js";
import { foldLine, matchLines, type MatchedLines } from "./match-lines.js";
import type { ReadPage } from "./read-fixture.js";

/** What is compared by value: right, wrong or absent. */
export const statedFields = [
  "title",
  "byline",
  "published",
  "modified",
  "section",
  "publisher",
  "url",
  "image",
] as const;
export type StatedField = (typeof statedFields)[number];

/** Counts of one page. */
export interface Counted {
  readonly correct: number;
  readonly read: number;
  readonly expected: number;
}

/** One page's reading beside what was expected. */
export interface PageComparison {
  readonly name: string;
  readonly outcome: { readonly expected: string; readonly read: string };
  readonly lines: MatchedLines;
  readonly blocks: Unmatched;
  readonly notes: Unmatched;
  readonly counts: { readonly lines: Counted; readonly blocks: Counted; readonly notes: Counted };
  /** For each field that is expected or read: whether they are the same. */
  readonly fields: Readonly<Partial<Record<StatedField, FieldComparison>>>;
}

/** What was expected and not read, and what was read and not expected. */
export interface Unmatched {
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

export interface FieldComparison {
  readonly isRight: boolean;
  readonly expected: string | null;
  readonly read: string | null;
}

export function comparePage({ name, expected }: PageFixture, reading: ReadPage): PageComparison {
  const article = "article" in reading ? reading.article : null;
  const outcome = { expected: expected.outcome, read: "article" in reading ? "article" : reading.refused };
  const wanted = expected.outcome === "article";
  const readLines = article ? linesOf(article) : [];
  const lines = matchLines(
    expected.lines,
    readLines.map(({ text }) => text),
  );
  const codes = [...new Set(article?.notes?.map(({ code }) => code))];
  const blocks = compareBlocks(expected, readLines, lines);
  return {
    name,
    outcome,
    lines,
    blocks: blocks.unmatched,
    notes: {
      missing: expected.notes.filter((code) => !codes.includes(code)),
      surplus: codes.filter((code) => !expected.notes.includes(code)),
    },
    counts: {
      lines: { correct: lines.pairs.length, read: readLines.length, expected: expected.lines.length },
      blocks: blocks.counted,
      notes: {
        correct: codes.filter((code) => expected.notes.includes(code)).length,
        read: codes.length,
        expected: expected.notes.length,
      },
    },
    fields: wanted ? compareFields(expected, article) : {},
  };
}

interface ReadLine {
  readonly text: string;
  /** Kind, author, platform and address in one value, for comparing. */
  readonly block: string | null;
}

/** The lines of an article with their marks of lists taken off. */
function linesOf({ text, blocks = [] }: Article): readonly ReadLine[] {
  let at = 0;
  return text.split("\n").flatMap((line) => {
    const start = at;
    at += line.length + 1;
    if (foldLine(line) === "") return [];
    const block = blocks.find((one) => one.start < start + line.length && start < one.end);
    const words = block?.kind === "list-item" ? line.replace(/^\s*(?:[•*–-]|\d+[.)])\s+/u, "") : line;
    return [{ text: words, block: block ? keyOf(block) : null }];
  });
}

function keyOf(block: {
  readonly kind: string;
  readonly author?: string | undefined;
  readonly platform?: string | undefined;
  readonly url?: string | undefined;
}): string {
  return [block.kind, block.author ?? "", block.platform ?? "", block.url ?? ""].map(foldLine).join(" | ");
}

function compareBlocks(
  expected: ExpectedPage,
  read: readonly ReadLine[],
  { pairs }: MatchedLines,
): { readonly counted: Counted; readonly unmatched: Unmatched } {
  const wanted = new Map(expected.blocks.map((block) => [block.line, keyOf(block)]));
  const right = pairs.filter(([line, at]) => wanted.has(line) && wanted.get(line) === read[at]?.block);
  const rightWanted = new Set(right.map(([line]) => line));
  const rightRead = new Set(right.map(([, at]) => at));
  const marked = read.flatMap(({ text, block }, at) => (block === null ? [] : [{ at, text, block }]));
  const named = (block: string, text: string): string => `${block}: ${text.slice(0, 60)}`;
  return {
    counted: { correct: right.length, read: marked.length, expected: wanted.size },
    unmatched: {
      missing: [...wanted]
        .filter(([line]) => !rightWanted.has(line))
        .map(([line, block]) => named(block, expected.lines[line] ?? "")),
      surplus: marked.filter(({ at }) => !rightRead.has(at)).map(({ text, block }) => named(block, text)),
    },
  };
}

function compareFields(expected: ExpectedPage, article: Article | null): PageComparison["fields"] {
  const fields: Partial<Record<StatedField, FieldComparison>> = {};
  for (const field of statedFields) {
    const wanted = valueOf(expected, field);
    const value = article ? valueOf(article, field) : null;
    // where the page states none, an article of the web still has the address that it was read from
    if (field === "url" && wanted === null && value === expected.address) continue;
    if (wanted !== null || value !== null) fields[field] = { isRight: wanted === value, expected: wanted, read: value };
  }
  return fields;
}

function valueOf(from: ExpectedPage | Article, field: StatedField): string | null {
  if (field === "image") {
    const { image } = from;
    return image ? [image.url, image.credit ?? "", image.caption ?? ""].map(foldLine).join(" | ") : null;
  }
  const value = from[field];
  if (value === undefined) return null;
  // moments are the same in any zone
  const isMoment =
    (field === "published" || field === "modified") && value.includes("T") && !Number.isNaN(Date.parse(value));
  return isMoment ? new Date(value).toISOString() : foldLine(value);
}
