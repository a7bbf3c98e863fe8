import type { TranslationCache } from "../core/index.js";
import { createMemoryTranslations } from "./memory-translations.js";
import { openStoredFile, type StoredFileOptions } from "./stored-file.js";
import { readRows, translationSchema, writeRows } from "./translation-table.js";

export interface StoreOptions extends StoredFileOptions {
  /** Most results that the file keeps. @default 200,000 */
  readonly most?: number;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
}

/** Sentences of some 7,000 articles. */
const mostKept = 200_000;

/** Keeps translations in an SQLite file; where there can be none, in memory. */
export function openStoredTranslations(
  file: string,
  { most = mostKept, now = Date.now, ...options }: StoreOptions = {},
): TranslationCache {
  const memory = createMemoryTranslations();
  const stored = openStoredFile(file, translationSchema, options);
  return {
    read: (keys) =>
      stored.use(
        (database) => readRows(database, keys, now()),
        () => memory.read(keys),
      ),
    write: (results) =>
      stored.use(
        (database) => writeRows(database, results, now(), most),
        () => memory.write(results),
      ),
    async close() {
      await stored.close();
      await memory.close();
    },
  };
}
