import { defineStage } from "../core/index.js";
import { summariseOptions } from "./options.js";
import { summarise } from "./summarise.js";

export const summariseStage = defineStage({
  name: "summarise",
  options: summariseOptions,
  ports: ["encoder", "summariser"],
  requires: ["document", "quotations", "translation"],
  assigns: ["summary"],
  create: (options, models) => async (layers, context) => ({
    summary: await summarise(layers, models, options, context),
  }),
});
