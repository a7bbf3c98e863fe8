import { defineStage } from "../core/index.js";
import { findVoices } from "./find-voices.js";
import { quotesOptions } from "./options.js";
import { joinPageQuotations } from "./page/page-quotations.js";

/** Finds the quotations of the article, who said them, and everybody whom it names. */
export const quotesStage = defineStage({
  name: "quotes",
  options: quotesOptions,
  ports: ["names"],
  requires: ["article", "document"],
  assigns: ["quotations", "people"],
  create:
    (options, { names }) =>
    ({ article: { blocks = [] }, document }) =>
      Promise.resolve(joinPageQuotations(findVoices(document, names, options), document, blocks, names)),
});
