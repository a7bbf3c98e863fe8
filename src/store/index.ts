export { createMemoryPages } from "./memory-pages.js";
export { createMemoryTranslations } from "./memory-translations.js";
export type { StoredFileOptions } from "./stored-file.js";
export { openStoredPages, type PageStoreOptions } from "./stored-pages.js";
export { openStoredTranslations, type StoreOptions } from "./stored-translations.js";
