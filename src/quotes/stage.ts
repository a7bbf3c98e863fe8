import { defineStage } from "../core/index.js";
import { findVoices } from "./find-voices.js";
import { quotesOptions } from "./options.js";

/** Finds the quotations of the article, who said them, and everybody whom it names. */
export const quotesStage = defineStage({
  name: "quotes",
  options: quotesOptions,
  ports: ["names"],
  requires: ["document"],
  assigns: ["quotations", "people"],
  create:
    (options, { names }) =>
    ({ document }) =>
      Promise.resolve(findVoices(document, names, options)),
});
