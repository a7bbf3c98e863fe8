import type { Span } from "../../core/index.js";
import type { StandIn } from "./item.js";

/** Where the first of the texts that stands in the English does so, alone. */
export function findWhole(english: string, texts: readonly string[]): Span | null {
  for (const en of texts) {
    const [match] = english.matchAll(whole([{ en }]));
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Any of the texts, standing alone: not 25 in 250 or 1.25, nor BBC in BBCs; an echo before one belongs to it. */
export function whole(texts: readonly Pick<StandIn, "en" | "echo">[]): RegExp {
  const choices = [...texts]
    .sort((a, b) => b.en.length - a.en.length)
    .map(({ en, echo }) => (echo === undefined ? "" : `(?:${escape(echo)}(?:,| of| on| the)? )?`) + escape(en));
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,:])(?:${choices.join("|")})(?![\\p{L}\\p{N}]|[.,:]\\d)`, "giu");
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
