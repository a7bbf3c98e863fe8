import { openNameBook } from "../../src/names/index.js";
import { findVoices, type QuotesOptions } from "../../src/quotes/index.js";
import { buildDocument } from "../../src/text/index.js";
import type { Quotation } from "../../src/core/index.js";

const names = openNameBook();

export function quotationsOf(text: string, options: Partial<QuotesOptions> = {}): readonly Quotation[] {
  return findVoices(buildDocument(text), names, options).quotations;
}

/** A quotation by its words, for reading in tests. */
export interface Plain {
  readonly kind: string;
  readonly content: readonly string[];
  readonly cue: string | null;
  readonly mention: string | null;
  readonly speaker: string | null;
}

export function plain(text: string): readonly Plain[] {
  return quotationsOf(text).map((one) => ({
    kind: one.kind,
    content: one.content.map(({ start, end }) => text.slice(start, end)),
    cue: one.cue ? text.slice(one.cue.start, one.cue.end) : null,
    mention: one.mention ? text.slice(one.mention.start, one.mention.end) : null,
    speaker: one.speaker?.uk ?? null,
  }));
}
