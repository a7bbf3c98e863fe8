import { defineStage } from "../core/index.js";
import { translateOptions } from "./options.js";
import { translate } from "./translate.js";

export const translateStage = defineStage({
  name: "translate",
  options: translateOptions,
  ports: ["translator"],
  requires: ["document", "quotations"],
  assigns: ["translation"],
  create:
    (options, { translator }) =>
    async ({ document, quotations }, context) => ({
      translation: await translate(document, quotations, translator, options, context),
    }),
});
