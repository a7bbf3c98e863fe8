import { join } from "node:path";
import type { Configuration } from "./configuration.js";
import type { PageCache, SeenArticles, TranslationCache } from "./core/index.js";
import {
  createMemoryPages,
  createMemorySeen,
  createMemoryTranslations,
  openStoredPages,
  openStoredSeen,
  openStoredTranslations,
  type StoredFileOptions,
} from "./store/index.js";
import { userCacheFolder } from "./user-folder.js";

/** Where a run keeps what need not be done again; null: nowhere. */
export function cacheFolderOf(
  { cache, cache_folder }: Pick<Configuration["run"], "cache" | "cache_folder">,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  return cache ? (cache_folder ?? userCacheFolder(environment)) : null;
}

/** What a run keeps for later ones. */
export interface Caches {
  readonly translations: TranslationCache;
  readonly pages: PageCache;
  readonly seen: SeenArticles;
  close(): Promise<void>;
}

/** Opens the caches as files in a folder, each when first wanted; without a folder they last as long as the process. */
export function openCaches(folder: string | null, onWarning: ((message: string) => void) | undefined): Caches {
  const options: StoredFileOptions = onWarning ? { onWarning } : {};
  const translations =
    folder === null ? createMemoryTranslations() : openStoredTranslations(join(folder, "translations.sqlite"), options);
  const pages = folder === null ? createMemoryPages() : openStoredPages(join(folder, "pages.sqlite"), options);
  const seen = folder === null ? createMemorySeen() : openStoredSeen(join(folder, "articles.sqlite"), options);
  return {
    translations,
    pages,
    seen,
    async close() {
      await Promise.all([translations.close(), pages.close(), seen.close()]);
    },
  };
}
