import { openNameBook } from "../../dist/names/index.js";
import { findQuotations } from "../../dist/quotes/index.js";
import { buildDocument } from "../../dist/text/index.js";

const names = openNameBook();

/** Seconds that each part takes on one text. @param {string} text */
export function read(text) {
  const start = performance.now();
  const document = buildDocument(text);
  const built = performance.now();
  findQuotations(document, names);
  return { document: (built - start) / 1000, quotations: (performance.now() - built) / 1000 };
}
