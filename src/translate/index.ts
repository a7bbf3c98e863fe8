export { checkLedger } from "./ledger.js";
export { translateOptions, type TranslateOptions } from "./options.js";
export { translateStage } from "./stage.js";
export { translate } from "./translate.js";
