import { defineStage } from "../core/index.js";
import { ingestOptions } from "./options.js";
import { readArticle } from "./read-article.js";

export const ingestStage = defineStage({
  name: "ingest",
  options: ingestOptions,
  ports: ["fetcher"],
  requires: ["input"],
  assigns: ["article"],
  create:
    (options, { fetcher }) =>
    async ({ input }, { signal, onDelay }) => ({
      article: await readArticle(input, options, { fetcher, ...(signal && { signal }), ...(onDelay && { onDelay }) }),
    }),
});
