import { defineStage, headOf, type DigestEntry, type Layers, type StageContext } from "../core/index.js";
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
  const { tokens, ...document } = layers.document;
  return {
    article: headOf(layers.article),
    document,
    quotations: layers.quotations,
    translation: layers.translation,
    summary: layers.summary,
    verdict: layers.verdict,
    provenance: context.provenance,
  };
}
