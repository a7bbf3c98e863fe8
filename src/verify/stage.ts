import { defineStage } from "../core/index.js";
import { measureLikeness } from "./likeness.js";
import { verifyOptions } from "./options.js";
import { verify } from "./verify.js";

export const verifyStage = defineStage({
  name: "verify",
  options: verifyOptions,
  ports: ["encoder"],
  requires: ["document", "quotations", "translation", "summary"],
  assigns: ["verdict"],
  create:
    (options, { encoder }) =>
    async (layers, context) => ({
      verdict: verify(layers, options, await measureLikeness(layers, encoder, context)),
    }),
});
