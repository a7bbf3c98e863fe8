export { buildDocument, runningRoles } from "./document.js";
export type { LineOptions } from "./lines.js";
export {
  apostrophe,
  apostrophes,
  closingMarks,
  dash,
  dashes,
  eitherMarks,
  isQuoteMark,
  openingMarks,
} from "./marks.js";
export { textOptions, type TextOptions } from "./options.js";
export { pairMarks, type Marked } from "./pairs.js";
export { splitSentences } from "./sentences.js";
export { shadowOf, type Shadow } from "./shadow.js";
export { textStage } from "./stage.js";
export { findUnpairedMarks } from "./unpaired-marks.js";
