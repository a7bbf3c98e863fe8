import type { PageCache } from "../core/index.js";
import { createMemoryPages } from "./memory-pages.js";
import { pageSchema, readPage, writePage } from "./page-table.js";
import { openStoredFile, type StoredFileOptions } from "./stored-file.js";

export interface PageStoreOptions extends StoredFileOptions {
  /** Most bytes that the file keeps, compressed. @default 256 MiB */
  readonly most?: number;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
}

const mostBytes = 256 * 1024 * 1024;

/** Keeps pages in an SQLite file; where there can be none, in memory. */
export function openStoredPages(
  file: string,
  { most = mostBytes, now = Date.now, ...options }: PageStoreOptions = {},
): PageCache {
  const memory = createMemoryPages();
  const stored = openStoredFile(file, pageSchema, options);
  return {
    read: (address) =>
      stored.use(
        (database) => readPage(database, address, now()),
        () => memory.read(address),
      ),
    write: (address, page) =>
      stored.use(
        (database) => writePage(database, address, page, now(), most),
        () => memory.write(address, page),
      ),
    async close() {
      await stored.close();
      await memory.close();
    },
  };
}
