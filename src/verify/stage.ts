import { defineStage } from "../core/index.js";
import { verifyOptions } from "./options.js";
import { verify } from "./verify.js";

export const verifyStage = defineStage({
  name: "verify",
  options: verifyOptions,
  ports: [],
  requires: ["document", "quotations", "translation", "summary"],
  assigns: ["verdict"],
  create: (options) => (layers) => Promise.resolve({ verdict: verify(layers, options) }),
});
