import type { Block, BlockKind, LineRole, Passage, Span } from "../../core/index.js";

/** What is known of a text's lines before they are read. */
export interface Markup {
  readonly blocks?: readonly Block[];
  readonly passages?: readonly Passage[];
}

const roles: Readonly<Record<BlockKind, LineRole>> = {
  subhead: "subhead",
  "list-item": "list",
  quote: "body",
  post: "body",
  caption: "caption",
  credit: "credit",
};

/** The roles that the markup and the language of lines settle; null where they say nothing. */
export function statedRoles(
  lines: readonly Span[],
  text: string,
  { blocks = [], passages = [] }: Markup,
): readonly (LineRole | null)[] {
  const foreign = passages.filter(({ language, variety }) => language !== "uk" || variety === "transliterated");
  return lines.map((line) => {
    if (foreign.some((passage) => overlaps(passage, line))) return "foreign";
    const block = blocks.find((each) => overlaps(each, line));
    // «Що найважче?» between answers is a question, however the page sets it
    if (!block || (block.kind === "subhead" && text.slice(line.start, line.end).endsWith("?"))) return null;
    return roles[block.kind];
  });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
