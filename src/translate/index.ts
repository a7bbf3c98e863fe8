export { checkLedger } from "./ledger.js";
export { findItems } from "./protect/find-items.js";
export { translateOptions, type TranslateOptions } from "./options.js";
export { translateSegments } from "./segments.js";
export { translateStage } from "./stage.js";
export { translate } from "./translate.js";
