import { join } from "node:path";
import type { Configuration } from "./configuration.js";
import type { TranslationCache } from "./core/index.js";
import { createMemoryTranslations, openStoredTranslations } from "./store/index.js";
import { userCacheFolder } from "./user-folder.js";

const fileName = "translations.sqlite";

/** Where a run keeps what is translated: the cache's file, which is opened when first wanted, or memory alone. */
export function openTranslations(
  { cache, cache_folder }: Pick<Configuration["run"], "cache" | "cache_folder">,
  environment: Readonly<Record<string, string | undefined>>,
  onWarning: ((message: string) => void) | undefined,
): TranslationCache {
  if (!cache) return createMemoryTranslations();
  const folder = cache_folder ?? userCacheFolder(environment);
  return openStoredTranslations(join(folder, fileName), onWarning ? { onWarning } : {});
}
