export { findVoices, type Voices } from "./find-voices.js";
export { quotesOptions, type QuotesOptions } from "./options.js";
export { quotesStage } from "./stage.js";
