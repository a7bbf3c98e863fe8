export { estimateMemory, readCatalogue, type CatalogueEntry } from "./catalogue.js";
export { replaceFile } from "./disk.js";
export { type PullEvent } from "./events.js";
export { type LicenceTerms } from "./licence.js";
export { modelFormats, pullModel, type PulledModel, type PullOptions, type PullWorld } from "./pull.js";
export { listInstalled, type ListedModel } from "./list.js";
export { findRemovable, removeModel, type RemovedModel } from "./remove.js";
