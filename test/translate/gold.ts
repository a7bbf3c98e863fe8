import { readFileSync } from "node:fs";
import type { Document, Quotation, QuotationKind, Span } from "../../src/core/index.js";
import { buildDocument } from "../../src/text/index.js";

/** English of the cues of the gold articles that the tests look at; all others are "said". */
const cues: Readonly<Record<string, string>> = {
  написав: "wrote",
  написала: "wrote",
  додав: "added",
  додала: "added",
  додали: "added",
  додає: "added",
  розповів: "told",
  зазначив: "noted",
  зауважив: "remarked",
  наголосив: "stressed",
};

function englishOf(cue: string): string {
  return /^за .*словами/iu.test(cue) ? "according to" : (cues[cue.toLowerCase()] ?? "said");
}

/** A gold article as the stages before translation would give it: marks taken out, quotations as marked by hand. */
export function readGold(name: string): { readonly document: Document; readonly quotations: readonly Quotation[] } {
  const raw = readFileSync(new URL(`../gold/${name}.gold.txt`, import.meta.url), "utf8");
  const [article = "", footer = ""] = raw.slice(raw.indexOf("\n\n") + 2).split("\n---\n");
  return { document: buildDocument(plain(article)), quotations: quotationsOf(article, footer) };
}

/** A marked text of the test's own, with the speakers of its quotations as the footer of a gold article has them. */
export function readMarked(
  marked: string,
  ...footer: readonly string[]
): { readonly document: Document; readonly quotations: readonly Quotation[] } {
  return { document: buildDocument(plain(marked)), quotations: quotationsOf(marked, footer.join("\n")) };
}

const tag = /<\/?[qcsx][^<>]*>/gu;

function plain(marked: string): string {
  return marked.replace(tag, "");
}

/** Quotations of a text with `<q id=1 type=direct>`, `<c id=1>` and `<s id=1>`; the footer has `quote 1: speaker_uk=…`. */
function quotationsOf(marked: string, footer: string): readonly Quotation[] {
  const spans: { tag: string; id: string; type: string; span: Span }[] = [];
  const open: { tag: string; id: string; type: string; start: number }[] = [];
  let removed = 0;
  for (const match of marked.matchAll(tag)) {
    const at = match.index - removed;
    removed += match[0].length;
    const [, close, name = "", attributes = ""] = /^<(\/?)([qcsx])([^>]*)>$/u.exec(match[0]) ?? [];
    if (close) {
      const last = open.pop()!;
      spans.push({ tag: last.tag, id: last.id, type: last.type, span: { start: last.start, end: at } });
    } else {
      const value = (key: string) => new RegExp(`${key}=([\\w-]+)`, "u").exec(attributes)?.[1] ?? "";
      open.push({ tag: name, id: value("id"), type: value("type"), start: at });
    }
  }
  const text = plain(marked);
  const ids = [...new Set(spans.filter((each) => each.tag === "q").map(({ id }) => id))];
  return ids.map((id) => {
    const of = (kind: string) => spans.filter((each) => each.tag === kind && each.id === id);
    const content = of("q").sort((a, b) => a.span.start - b.span.start);
    const cue = of("c")[0]?.span;
    const words = cue ? text.slice(cue.start, cue.end) : "";
    const field = (key: string) =>
      new RegExp(`^quote ${id}:.*?${key}=([^|\\n]*)`, "mu").exec(footer)?.[1]?.trim() ?? "";
    const [uk, en] = [field("speaker_uk"), field("speaker_en")];
    const speaker =
      uk === "" || uk === "?"
        ? null
        : {
            kind: field("role_uk") === "org" ? ("organisation" as const) : ("person" as const),
            uk,
            en,
            enSource: "table" as const,
            role: null,
          };
    return {
      id: `q${id}`,
      kind: (content[0]?.type ?? "direct") as QuotationKind,
      construction: "D1",
      content: content.map(({ span }) => span),
      cue: cue ? { ...cue, lemma: words, english: englishOf(words) } : null,
      mention: of("s")[0]?.span ?? null,
      speaker,
      attribution: speaker
        ? { method: "surname", confidence: 1, evidence: [] }
        : { reason: "unnamed-source", description: null, candidates: [] },
      polarity: "affirmed",
      channel: field("channel") || null,
      via: [],
      backTranslated: false,
    };
  });
}
