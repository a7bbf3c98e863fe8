import type { Document, NameBook, Quotation } from "../core/index.js";
import { align, type Alignment } from "./align.js";
import type { GoldArticle } from "./gold/article.js";

/** What the evaluation calls: the stage's pure functions with their ports filled in. */
export interface QuotationTools {
  readonly buildDocument: (text: string) => Document;
  readonly findVoices: (document: Document, names: NameBook) => { readonly quotations: readonly Quotation[] };
  readonly names: NameBook;
}

/** One article's gold quotations beside those that were found in it. */
export interface Comparison extends Alignment {
  readonly article: GoldArticle;
}

/** Denials and doubts are left out: the gold may mark them either way. */
export function compareArticle(article: GoldArticle, tools: QuotationTools): Comparison {
  const predicted = tools
    .findVoices(tools.buildDocument(article.text), tools.names)
    .quotations.filter((one) => one.polarity === "affirmed");
  return { article, ...align(article.quotations, predicted) };
}
