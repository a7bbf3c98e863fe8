import { readdirSync, readFileSync } from "node:fs";
import { evaluateQuotations, parseGold, type GoldArticle, type QuotationReport } from "../../src/evaluation/index.js";
import { openNameBook } from "../../src/names/index.js";
import { findQuotations } from "../../src/quotes/index.js";
import { buildDocument } from "../../src/text/index.js";

const folder = new URL("../gold/", import.meta.url);

/** Every gold article of the project. */
export function readGold(): readonly GoldArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".gold.txt"))
    .sort()
    .map((name) => parseGold(readFileSync(new URL(name, folder), "utf8")));
}

export function evaluateGold(): QuotationReport {
  return evaluateQuotations(readGold(), { buildDocument, findQuotations, names: openNameBook() });
}
