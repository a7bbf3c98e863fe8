import { join } from "node:path";
import type { Configuration } from "./configuration.js";
import type { TranslationCache } from "./core/index.js";
import { createMemoryTranslations, openStoredTranslations } from "./store/index.js";
import { userCacheFolder } from "./user-folder.js";

const fileName = "translations.sqlite";

/** Where a run keeps what need not be done again; null: nowhere. */
export function cacheFolderOf(
  { cache, cache_folder }: Pick<Configuration["run"], "cache" | "cache_folder">,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  return cache ? (cache_folder ?? userCacheFolder(environment)) : null;
}

/** Where a run keeps what is translated: the file in that folder, which is opened when first wanted, or memory alone. */
export function openTranslations(
  folder: string | null,
  onWarning: ((message: string) => void) | undefined,
): TranslationCache {
  if (folder === null) return createMemoryTranslations();
  return openStoredTranslations(join(folder, fileName), onWarning ? { onWarning } : {});
}
