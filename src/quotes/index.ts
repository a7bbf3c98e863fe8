export { findQuotations } from "./find-quotations.js";
export { quotesOptions, type QuotesOptions } from "./options.js";
export { quotesStage } from "./stage.js";
