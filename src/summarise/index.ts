export { summariseOptions, type SummariseOptions } from "./options.js";
export { summariseStage } from "./stage.js";
export { summarise } from "./summarise.js";
