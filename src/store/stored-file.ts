import { isBusy, isDamage, openDatabase, setFileAside, type Database, type Schema } from "./database.js";

export interface StoredFileOptions {
  /** Longest wait for another process that writes, in milliseconds. @default 2000, a hundred times what a write takes */
  readonly patience?: number;
  /** Told in a sentence where the file cannot be used, and what to do. */
  readonly onWarning?: (message: string) => void;
}

/** An SQLite file that several processes may use at once. */
export interface StoredFile {
  /**
   * Works on the file, which is opened at the first call. What another process holds up for too long is left undone; a
   * damaged file is renamed; where there can be none, `otherwise` is done.
   */
  use<T>(work: (database: Database) => T, otherwise: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openStoredFile(
  file: string,
  schema: Schema,
  { patience = 2000, onWarning = () => undefined }: StoredFileOptions,
): StoredFile {
  let opened: Promise<Database | null> | undefined;
  let isSetAside = false;

  async function recover(error: unknown): Promise<Database | null> {
    try {
      if (!isDamage(error) || isSetAside) throw error;
      isSetAside = true;
      onWarning(`The cache ${file} was damaged. It is now ${setFileAside(file)}, and a new one begins.`);
      return await openDatabase(file, schema, patience);
    } catch (reason) {
      const what = reason instanceof Error ? reason.message : String(reason);
      onWarning(
        `The cache ${file} cannot be used: ${what}. Mend its folder, name another as run.cache_folder, or set run.cache: false.`,
      );
      return null;
    }
  }

  return {
    async use(work, otherwise) {
      const handle = (opened ??= openDatabase(file, schema, patience).catch(recover));
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
    },
    async close() {
      const database = await opened;
      opened = undefined;
      database?.close();
    },
  };
}
