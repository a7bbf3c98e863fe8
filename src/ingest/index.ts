export { expandInputs, readStandardInput, standardInputBytes } from "./inputs.js";
export { readableExtensions } from "./media-type.js";
export { ingestOptions, type IngestOptions } from "./options.js";
export { readArticle } from "./read-article.js";
export { ingestStage } from "./stage.js";
