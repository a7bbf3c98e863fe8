export { createMemoryTranslations } from "./memory-translations.js";
export { openStoredTranslations, type StoreOptions } from "./stored-translations.js";
