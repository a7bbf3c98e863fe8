/** «Тато схуд, але сміється»: додому повернулися полонені ↵ … – Тато схуд, але сміється! – кричить Соломійка. */
import type { Span } from "../../core/index.js";
import type { Reading } from "../read/reading.js";
import { bare, wordCount } from "./content.js";
import type { Found } from "./found.js";
import type { Ledger } from "./ledger.js";
import { startsUtterance } from "./utterance.js";

/** Fewer words in a headline's marks are a name or a term. */
const leastWords = 3;

/** Words in a headline's marks that somebody says in the article are that person's. */
export function findHeadlineEchoes(reading: Reading, ledger: Ledger): void {
  const spoken = new Map<Found, readonly string[]>();
  for (const line of reading.lines) {
    if (line.role !== "headline" && line.role !== "subhead") continue;
    for (const marked of line.marked) {
      const content = bare(reading.text, marked.inner);
      const words = plainWords(reading, content);
      if (
        !marked.closed ||
        !marked.opened ||
        wordCount(words) < leastWords ||
        !ledger.isFree(marked.inner) ||
        !startsUtterance(reading, line, marked)
      )
        continue;
      const origin = originOf(reading, ledger, words, spoken);
      if (!origin) continue;
      ledger.add({
        construction: "D7",
        kind: "direct",
        content: [content],
        cue: null,
        source: { how: "echo", of: origin },
        line: line.index,
        statement: line.statements[0]?.index ?? 0,
        polarity: "affirmed",
        clause: { start: line.start, end: line.start },
      });
    }
  }
}

/** Where the words of the body stand that a headline repeats. */
function originOf(reading: Reading, ledger: Ledger, words: string, spoken: Map<Found, readonly string[]>): Span | null {
  const found = ledger.all.find((one) => {
    if (one.kind !== "direct" || reading.lines[one.line]?.role === "headline") return false;
    const parts = spoken.get(one) ?? one.content.map((part) => plainWords(reading, part));
    spoken.set(one, parts);
    return parts.some((part) => part.includes(words));
  });
  return found?.content[0] ?? null;
}

/** The words in small letters without marks, so that a headline's missing full stop does not matter. */
export function plainWords(reading: Reading, span: Span): string {
  return (
    reading.text
      .slice(span.start, span.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}'-]+/gu) ?? []
  ).join(" ");
}
