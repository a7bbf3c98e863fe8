export { createMemoryPages } from "./memory-pages.js";
export { createMemorySeen } from "./memory-seen.js";
export { createMemoryTranslations } from "./memory-translations.js";
export type { StoredFileOptions } from "./stored-file.js";
export { openStoredPages, type PageStoreOptions } from "./stored-pages.js";
export { openStoredSeen } from "./stored-seen.js";
export { openStoredTranslations, type StoreOptions } from "./stored-translations.js";
