import type { Document, Finding, KeptItem, Quotation, Summary, Translation } from "../../core/index.js";

/** What the evaluation calls: the product's own reading of an article, and its rules. */
export interface MutationTools {
  readonly read: (text: string) => {
    readonly document: Document;
    readonly quotations: readonly Quotation[];
    /** Everything whose right English is known before any model runs, in order. */
    readonly kept: readonly Omit<KeptItem, "target">[];
  };
  readonly verify: (outputs: {
    readonly document: Document;
    readonly quotations: readonly Quotation[];
    readonly translation: Translation;
    readonly summary: Summary;
  }) => readonly Finding[];
}
