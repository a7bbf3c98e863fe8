export { tableRow, type TableRow } from "./bind.js";
export { checkConfiguration, readConfiguration } from "./configuration.js";
export { checkGraph, rowsFor } from "./graph.js";
export { type ArticleProgress, type BoundStage, type GivenLayers, runArticle } from "./run-article.js";
export { type ArticleResult, endedStage, runBatch } from "./run-batch.js";
export { type Job, runOnSchedule } from "./schedule.js";
