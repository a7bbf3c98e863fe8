import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "../core/index.js";
import { openNameBook } from "../names/index.js";
import { findQuotations } from "../quotes/index.js";
import { buildDocument } from "../text/index.js";
import { parseGold, type GoldArticle } from "./gold.js";
import { evaluateQuotations, type QuotationReport } from "./quotations.js";

const extension = ".gold.txt";

/**
 * Scores the product's own quotation stage on every gold article of a folder.
 *
 * @throws Stop `usage-invalid` naming the folder without gold articles, or the file that is not one
 */
export function evaluateFolder(folder: string): QuotationReport {
  const files = goldFiles(folder);
  if (files.length === 0) {
    throw new Stop({
      code: "usage-invalid",
      message: `${folder}: no gold articles (*${extension}) here.`,
      remedy: "Name a folder of annotated articles, such as test/gold of the repository.",
    });
  }
  return evaluateQuotations(files.map(readArticle), { buildDocument, findQuotations, names: openNameBook() });
}

function goldFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(extension))
      .sort()
      .map((name) => join(folder, name));
  } catch (cause) {
    throw new Stop({ code: "usage-invalid", message: `${folder}: cannot be read as a folder.`, cause });
  }
}

function readArticle(file: string): GoldArticle {
  try {
    return parseGold(readFileSync(file, "utf8"));
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Stop({
      code: "usage-invalid",
      message: `${file}: not a gold article: ${what}.`,
      remedy: "test/gold/FORMAT.md of the repository describes the format.",
      cause,
    });
  }
}
