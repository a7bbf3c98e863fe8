import type { TranslationCache } from "../core/index.js";
import { isBusy, isDamage, openDatabase, setFileAside, type Database } from "./database.js";
import { createMemoryTranslations } from "./memory-translations.js";
import { readRows, writeRows } from "./translation-table.js";

export interface StoreOptions {
  /** Most results that the file keeps. @default 200,000 */
  readonly most?: number;
  /** Longest wait for another process that writes, in milliseconds. @default 2000, a hundred times what a write takes */
  readonly patience?: number;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
  /** Told in a sentence where the file cannot be used, and what to do. */
  readonly onWarning?: (message: string) => void;
}

/** Sentences of some 7,000 articles. */
const mostKept = 200_000;

/**
 * Keeps translations in an SQLite file, which several processes may use at once. The file is opened at the first
 * call; a damaged one is renamed, and where there can be none results are kept in memory.
 */
export function openStoredTranslations(
  file: string,
  { most = mostKept, patience = 2000, now = Date.now, onWarning = () => undefined }: StoreOptions = {},
): TranslationCache {
  const memory = createMemoryTranslations();
  let opened: Promise<Database | null> | undefined;
  let isSetAside = false;

  async function recover(error: unknown): Promise<Database | null> {
    try {
      if (!isDamage(error) || isSetAside) throw error;
      isSetAside = true;
      onWarning(`The cache ${file} was damaged. It is now ${setFileAside(file)}, and a new one begins.`);
      return await openDatabase(file, patience);
    } catch (reason) {
      const what = reason instanceof Error ? reason.message : String(reason);
      onWarning(
        `The cache ${file} cannot be used: ${what}. Mend its folder, name another as run.cache_folder, or set run.cache: false.`,
      );
      return null;
    }
  }

  /** What another process holds up for too long is left undone. */
  async function use<T>(work: (database: Database) => T, otherwise: () => Promise<T>): Promise<T> {
    const handle = (opened ??= openDatabase(file, patience).catch(recover));
    const database = await handle;
    if (!database) return otherwise();
    try {
      return work(database);
    } catch (error) {
      if (!isBusy(error) && opened === handle) {
        database.close();
        opened = recover(error);
      }
      return otherwise();
    }
  }

  return {
    read: (keys) =>
      use(
        (database) => readRows(database, keys, now()),
        () => memory.read(keys),
      ),
    write: (results) =>
      use(
        (database) => writeRows(database, results, now(), most),
        () => memory.write(results),
      ),
    async close() {
      const database = await opened;
      opened = undefined;
      database?.close();
      await memory.close();
    },
  };
}
