import { openNameBook } from "../names/index.js";
import { findVoices } from "../quotes/index.js";
import { buildDocument } from "../text/index.js";
import { compareArticle } from "./compare.js";
import { readGold } from "./gold/read.js";
import { reportOn, type QuotationReport } from "./report.js";

/** The measures over all articles, and over each group of them. */
export interface Evaluation extends QuotationReport {
  /** By the name of the folder that holds the articles. */
  readonly groups: Readonly<Record<string, QuotationReport>>;
}

/**
 * Scores the product's own quotation stage on gold files, and on folders of them with those below.
 *
 * @throws Stop `usage-invalid`, as {@link readGold}
 */
export function evaluateGold(paths: readonly string[]): Evaluation {
  const tools = { buildDocument, findVoices, names: openNameBook() };
  const groups = readGold(paths).map(({ name, articles }) => ({
    name,
    comparisons: articles.map((article) => compareArticle(article, tools)),
  }));
  return {
    ...reportOn(groups.flatMap(({ comparisons }) => comparisons)),
    groups: Object.fromEntries(groups.map(({ name, comparisons }) => [name, reportOn(comparisons)])),
  };
}
