/** Embedded post: its author speaks, whatever the article says around it (D11). */
import {
  trim,
  type Attribution,
  type Block,
  type Document,
  type NameBook,
  type Quotation,
  type Span,
} from "../../core/index.js";
import type { Voices } from "../find-voices.js";
import { readPageAuthor, speakerOf } from "./page-author.js";

/** The page itself says whose words they are; it may still show a namesake or an account run by others. */
const pageConfidence = 0.95;

/**
 * Adds the posts and quotations that the page sets apart with their author. Where the article's own words have already
 * led to one, they stay, and the page fills in what they leave open.
 */
export function joinPageQuotations(
  { quotations, people }: Voices,
  document: Document,
  blocks: readonly Block[],
  names: NameBook,
): Voices {
  let joined = quotations;
  for (const block of blocks) {
    if (block.author === undefined || (block.kind !== "post" && block.kind !== "quote")) continue;
    const content = contentOf(block, document);
    if (content.length === 0) continue;
    const author = readPageAuthor(block.author);
    const speaker = speakerOf(author, people, names);
    const attribution: Attribution = speaker
      ? { method: "post-author", confidence: pageConfidence, evidence: content }
      : { reason: "no-candidate", description: block.author, candidates: [] };
    const channel = block.platform ?? null;
    const taken = joined.filter((quotation) => quotation.content.some((span) => overlaps(span, block)));
    if (taken.length > 0) {
      joined = joined.map((quotation) =>
        taken.includes(quotation) ? fill(quotation, { speaker, attribution, channel }) : quotation,
      );
    } else {
      joined = [...joined, { ...direct, content, speaker, attribution, channel }];
    }
  }
  const ordered = joined.toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  return { people, quotations: ordered.map((quotation, at) => ({ ...quotation, id: `q${at + 1}` })) };
}

const direct = {
  id: "",
  kind: "direct",
  construction: "D11",
  cue: null,
  mention: null,
  polarity: "affirmed",
  via: [],
  // the page shows the post itself, in the language it was written in
  backTranslated: false,
} as const satisfies Partial<Quotation>;

function fill(quotation: Quotation, page: Pick<Quotation, "speaker" | "attribution" | "channel">): Quotation {
  const { speaker, attribution } = quotation.speaker || !page.speaker ? quotation : page;
  return { ...quotation, speaker, attribution, channel: quotation.channel ?? page.channel };
}

/** The block's Ukrainian lines, without the quote marks around each. */
function contentOf(block: Block, { text, lines }: Document): readonly Span[] {
  return lines
    .filter((line) => overlaps(line, block) && line.role !== "foreign" && line.role !== "credit")
    .map((line) => {
      const words = trim(text, line);
      const marked = /^[«"“„][^«»"“”„]*[»"”“]$/u.test(text.slice(words.start, words.end));
      return marked ? { start: words.start + 1, end: words.end - 1 } : { start: words.start, end: words.end };
    });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
