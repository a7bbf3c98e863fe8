import { defineStage } from "../core/index.js";
import { buildDocument } from "./document.js";
import { textOptions } from "./options.js";

export const textStage = defineStage({
  name: "text",
  options: textOptions,
  ports: [],
  requires: ["article"],
  assigns: ["document"],
  create:
    ({ boilerplate }) =>
    ({ article }) =>
      Promise.resolve({
        document: buildDocument(article.text, {
          boilerplate,
          ...(article.title === undefined ? {} : { title: article.title }),
          ...(article.blocks && { blocks: article.blocks }),
          ...(article.passages && { passages: article.passages }),
        }),
      }),
});
