import { defineStage } from "../core/index.js";
import { translateOptions } from "./options.js";
import { translate } from "./translate.js";

export const translateStage = defineStage({
  name: "translate",
  options: translateOptions,
  ports: ["translator", "names", "glossary", "judge"],
  requires: ["document", "quotations", "people"],
  assigns: ["translation"],
  create: (options, tools) => async (source, context) => ({
    translation: await translate(source, tools, options, context),
  }),
});
