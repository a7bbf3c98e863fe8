export { checkModel, type CheckedModel } from "./check-model.js";
export {
  estimateMemory,
  findRemovable,
  type LicenceTerms,
  type ListedModel,
  listInstalled,
  modelFormats,
  type PulledModel,
  type PullEvent,
  pullModel,
  type PullOptions,
  type PullWorld,
  readCatalogue,
  type RemovedModel,
  removeModel,
  type CatalogueEntry,
  replaceFile,
} from "./hub/index.js";
export { findModel, listModels, type InstalledModel } from "./installed.js";
export { packagedModels, readManifest, type FileEntry, type Manifest, type ModelEntry } from "./manifest.js";
export { openModel, openSummariser, type OpenModel } from "./open-model.js";
export { modelOptions, type ModelOptions } from "./options.js";
export { recordModel } from "./record.js";
export { type Reading, rememberTranslations } from "./remembered-translator.js";
export { verifyModel } from "./verify.js";
