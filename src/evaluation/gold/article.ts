import type { LineRole, QuotationKind, Span } from "../../core/index.js";

/** One quotation as a person marked it; see test/gold/FORMAT.md. */
export interface GoldQuotation {
  readonly id: number;
  readonly kind: QuotationKind;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly mention: Span | null;
  /** Canonical nominative name, or several as a list (`X, Y та Z`); null where the text does not say (`?`). */
  readonly speaker: string | null;
  readonly speakerEnglish: string;
  readonly role: string;
  readonly channel: string;
  readonly via: string;
}

/** A tempting span that is not a quotation. */
export interface GoldNegative {
  readonly span: Span;
  readonly why: string;
}

export interface GoldArticle {
  readonly id: string;
  readonly genre: string;
  /** Difficulties that the article was written to contain, for example `D5`; see test/gold/FORMAT.md. */
  readonly traps: readonly string[];
  /** The article's exact text; offsets are UTF-16 code units into it. */
  readonly text: string;
  readonly quotations: readonly GoldQuotation[];
  readonly negatives: readonly GoldNegative[];
  /** Physical line numbers from 1, blank ones counted, of lines that are not body text. */
  readonly lines: ReadonlyMap<number, LineRole>;
  readonly names: ReadonlyMap<string, string>;
  readonly facts: readonly string[];
  readonly english: readonly string[];
}
