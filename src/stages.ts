import { ingestStage } from "./ingest/index.js";
import { tableRow } from "./pipeline/index.js";
import { publishStage } from "./publish/index.js";
import { quotesStage } from "./quotes/index.js";
import { summariseStage } from "./summarise/index.js";
import { textStage } from "./text/index.js";
import { translateStage } from "./translate/index.js";
import { verifyStage } from "./verify/index.js";

/** The composition root: every stage, in the order of the flow. */
export const stages = Object.freeze([
  tableRow(ingestStage),
  tableRow(textStage),
  tableRow(quotesStage),
  tableRow(translateStage),
  tableRow(summariseStage),
  tableRow(verifyStage),
  tableRow(publishStage),
]);

/** The stages' sections of the configuration; each may be left out. */
export const stageSections = {
  ingest: ingestStage.options.prefault({}),
  text: textStage.options.prefault({}),
  quotes: quotesStage.options.prefault({}),
  translate: translateStage.options.prefault({}),
  summarise: summariseStage.options.prefault({}),
  verify: verifyStage.options.prefault({}),
  publish: publishStage.options.prefault({}),
};

/** The ends of the flow, which handle more than one article. */
export {
  expandInputs,
  type ExpandInputsOptions,
  expandSources,
  readStandardInput,
  sourcesOptions,
} from "./ingest/index.js";
export { groupStories, storiesOptions } from "./stories/index.js";
export { writeDigest } from "./publish/index.js";
/** What the translate stage asks before a finding stands. */
export { createJudge } from "./verify/index.js";
/** The translate stage for segments without an article around them. */
export { translateSegments } from "./translate/index.js";
