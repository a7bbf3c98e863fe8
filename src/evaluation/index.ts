export { evaluateFolder } from "./evaluate-folder.js";
export { measuresOf, moveFloors, shortfalls, type Floors, type Shortfall } from "./floors.js";
export { formatReport } from "./format-report.js";
export { parseGold, type GoldArticle, type GoldNegative, type GoldQuotation } from "./gold.js";
export { evaluateQuotations, type QuotationReport, type QuotationTools, type SpeakerScore } from "./quotations.js";
export type { Score } from "./tally.js";
