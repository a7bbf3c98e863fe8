export { findModel, listModels, type InstalledModel } from "./installed.js";
export { packagedModels, readManifest, type FileEntry, type Manifest, type ModelEntry } from "./manifest.js";
export { openModel, type OpenModel } from "./open-model.js";
export { modelOptions, type ModelOptions } from "./options.js";
export { recordModel } from "./record.js";
export { verifyModel } from "./verify.js";
