import { evaluateQuotations, type QuotationReport } from "../../src/evaluation/index.js";
import { openNameBook } from "../../src/names/index.js";
import { findQuotations } from "../../src/quotes/index.js";
import { buildDocument } from "../../src/text/index.js";
import { readGoldArticles } from "../fixtures/gold.js";

/** Groups of gold articles with floors of their own. */
export const groups = ["written-on", "development"] as const;
export type Group = (typeof groups)[number];

/** The rules were written on the articles before this number; the later ones came when the rules stood. */
const firstOfDevelopment = 25;

export function groupOf(id: string): Group {
  return Number.parseInt(id, 10) < firstOfDevelopment ? "written-on" : "development";
}

export function evaluateGold(group: Group): QuotationReport {
  const articles = readGoldArticles().filter((gold) => groupOf(gold.id) === group);
  return evaluateQuotations(articles, { buildDocument, findQuotations, names: openNameBook() });
}
