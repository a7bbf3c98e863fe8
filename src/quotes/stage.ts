import { defineStage } from "../core/index.js";
import { findQuotations } from "./find-quotations.js";
import { quotesOptions } from "./options.js";

/** Finds the quotations of the article and who said them. */
export const quotesStage = defineStage({
  name: "quotes",
  options: quotesOptions,
  ports: ["names"],
  requires: ["document"],
  assigns: ["quotations"],
  create:
    (options, { names }) =>
    ({ document }) =>
      Promise.resolve({ quotations: findQuotations(document, names, options) }),
});
