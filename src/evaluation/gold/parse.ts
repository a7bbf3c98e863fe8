import type { Span } from "../../core/index.js";
import type { GoldArticle, GoldQuotation } from "./article.js";
import { GoldFault } from "./fault.js";
import { readFooter, type FooterQuotation } from "./footer.js";
import { takeMarks, type Mark } from "./marks.js";
import { countLineBreaks, pair, splitOnce } from "./split.js";

/** Reads one gold file. Throws a GoldFault that names the line and says what is wrong in it. */
export function parseGold(raw: string): GoldArticle {
  const { head, body, foot, bodyLine, footLine } = splitParts(raw);
  const header = new Map(head.split("\n").map((line) => pair(line, ": ")));
  const { text, marks } = takeMarks(`${body}\n`, bodyLine);
  const footer = readFooter(foot, footLine);
  const ids = [...new Set([...marks.flatMap((mark) => mark.attributes.get("id") ?? []), ...footer.quotations.keys()])];
  return {
    id: header.get("id") ?? "",
    genre: header.get("genre") ?? "",
    traps: (header.get("traps") ?? "").split(", ").filter((trap) => trap !== ""),
    text,
    quotations: ids
      .sort((a, b) => Number(a) - Number(b))
      .map((id) =>
        readQuotation(
          id,
          marks.filter((mark) => mark.attributes.get("id") === id),
          footer.quotations.get(id),
        ),
      ),
    negatives: marks
      .filter((mark) => mark.tag === "x")
      .map((mark) => ({ span: spanOf(mark), why: mark.attributes.get("why") ?? "" })),
    lines: footer.lines,
    names: footer.names,
    facts: footer.facts,
    english: footer.english,
  };
}

interface Parts {
  readonly head: string;
  readonly body: string;
  readonly foot: string;
  readonly bodyLine: number;
  readonly footLine: number;
}

function splitParts(raw: string): Parts {
  const [head, rest] = splitOnce(raw, "\n\n");
  if (rest === undefined) {
    const hint = raw.includes("\r") ? " (its lines end in CR LF; gold files have LF)" : "";
    throw new GoldFault(1, `no blank line ends the header${hint}`);
  }
  const bodyLine = countLineBreaks(head) + 3;
  const [body, foot] = splitOnce(rest, "\n---\n");
  if (foot === undefined)
    throw new GoldFault(bodyLine + countLineBreaks(rest.trimEnd()), "no line --- follows the article");
  return { head, body, foot, bodyLine, footLine: bodyLine + countLineBreaks(body) + 2 };
}

function readQuotation(id: string, own: readonly Mark[], footer: FooterQuotation | undefined): GoldQuotation {
  const content = own.filter((mark) => mark.tag === "q");
  const kind = content[0]?.attributes.get("type");
  const line = own[0]?.line ?? footer?.line ?? 1;
  if (content.length === 0) throw new GoldFault(line, `quotation ${id} has no <q>`);
  if (kind !== "direct" && kind !== "mixed" && kind !== "indirect")
    throw new GoldFault(line, `quotation ${id} is of no known type: ${kind ?? "none given"}`);
  if (!footer) throw new GoldFault(line, `quotation ${id} has no line in the footer`);
  const cue = own.find((mark) => mark.tag === "c");
  const mention = own.find((mark) => mark.tag === "s");
  const speaker = footer.fields.get("speaker_uk") ?? "?";
  return {
    id: Number(id),
    kind,
    content: content.map(spanOf),
    cue: cue ? spanOf(cue) : null,
    mention: mention ? spanOf(mention) : null,
    speaker: speaker === "?" ? null : speaker,
    speakerEnglish: footer.fields.get("speaker_en") ?? "",
    role: footer.fields.get("role_uk") ?? "",
    channel: footer.fields.get("channel") ?? "",
    via: footer.fields.get("via") ?? "",
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
