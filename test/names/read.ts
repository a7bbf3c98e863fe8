import { slice, type NameBook, type NameMention } from "../../src/core/index.js";
import { openNameBook } from "../../src/names/index.js";
import { findVoices } from "../../src/quotes/index.js";
import { buildDocument } from "../../src/text/index.js";

export const bundled = openNameBook();

/** Names of an article's body line, with a headline above it. */
export function findIn(body: string, names: NameBook = bundled): readonly (NameMention & { readonly form: string })[] {
  const document = buildDocument(`Новини дня\n\n${body}`);
  const { people } = findVoices(document, names);
  return names.find(document, people).map((mention) => ({ ...mention, form: slice(document.text, mention) }));
}

/** «form → English» of each name. */
export function namesIn(body: string, names?: NameBook): readonly string[] {
  return findIn(body, names).map(({ form, en }) => `${form} → ${en}`);
}
