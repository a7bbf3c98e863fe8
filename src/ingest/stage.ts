import { defineStage } from "../core/index.js";
import { ingestOptions } from "./options.js";
import { readArticle } from "./read-article.js";

export const ingestStage = defineStage({
  name: "ingest",
  options: ingestOptions,
  ports: [],
  requires: ["input"],
  assigns: ["article"],
  create:
    (options) =>
    async ({ input }) => ({ article: await readArticle(input, options) }),
});
