import { defineStage, type DigestEntry, type Layers, type StageContext } from "../core/index.js";
import { publishOptions } from "./options.js";

/** Puts an article's layers together as an entry of the edition; the article's text stands once, in the document. */
export const publishStage = defineStage({
  name: "publish",
  options: publishOptions,
  ports: [],
  requires: ["article", "document", "quotations", "translation", "summary", "verdict"],
  assigns: ["entry"],
  create: () => (layers, context) => Promise.resolve({ entry: composeEntry(layers, context) }),
});

function composeEntry(
  layers: Pick<Layers, "article" | "document" | "quotations" | "translation" | "summary" | "verdict">,
  context: StageContext,
): DigestEntry {
  return {
    article: without(layers.article, "text"),
    document: without(layers.document, "tokens"),
    quotations: layers.quotations,
    translation: layers.translation,
    summary: layers.summary,
    verdict: layers.verdict,
    provenance: context.provenance,
  };
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const copy = { ...value };
  Reflect.deleteProperty(copy, key);
  return copy;
}
