import type { Document, KeptItem, NamedPerson, Quotation } from "../core/index.js";
import { openGlossary } from "../glossary/index.js";
import { openNameBook } from "../names/index.js";
import { findVoices } from "../quotes/index.js";
import { buildDocument } from "../text/index.js";
import { findItems, translateOptions } from "../translate/index.js";

/** An article as the product reads it before any model runs, with the bundled tables alone. */
export interface ReadArticle {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  readonly people: readonly NamedPerson[];
  /** Everything whose right English is known, in order. */
  readonly kept: readonly Omit<KeptItem, "target">[];
}

/** Opens the product's reading of articles; the tables are read once. */
export function openReader(): (text: string) => ReadArticle {
  const authorities = { names: openNameBook(), glossary: openGlossary([]) };
  const options = translateOptions.parse({});
  return (text) => {
    const document = buildDocument(text);
    const { quotations, people } = findVoices(document, authorities.names);
    const kept = findItems(document, people, authorities, options);
    return { document, quotations, people, kept };
  };
}
