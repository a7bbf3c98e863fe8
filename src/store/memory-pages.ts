import type { KeptPage, PageCache } from "../core/index.js";

/** Bytes that one process keeps. */
const mostBytes = 32 * 1024 * 1024;

/** Keeps pages as long as the process lives. @param most bytes of all pages together */
export function createMemoryPages(most: number = mostBytes): PageCache {
  /** The longest unused first. */
  const kept = new Map<string, KeptPage>();
  let size = 0;
  const drop = (address: string): void => {
    size -= kept.get(address)?.bytes.length ?? 0;
    kept.delete(address);
  };
  const keep = (address: string, page: KeptPage): void => {
    drop(address);
    kept.set(address, page);
    size += page.bytes.length;
  };
  return {
    read(address) {
      const page = kept.get(address);
      if (page) keep(address, page);
      return Promise.resolve(page ?? null);
    },
    write(address, page) {
      drop(address);
      if (page.bytes.length <= most) keep(address, page);
      for (const key of kept.keys()) {
        if (size <= most) break;
        drop(key);
      }
      return Promise.resolve();
    },
    close() {
      kept.clear();
      size = 0;
      return Promise.resolve();
    },
  };
}
