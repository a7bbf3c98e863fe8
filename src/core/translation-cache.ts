import type { TranslatedSegment } from "./model.js";

/**
 * Port: keeps what translators wrote, so that nothing need be translated twice. A key says everything that shapes
 * what is kept under it. What cannot be kept or found again is lost in silence: no call fails.
 */
export interface TranslationCache {
  /** What is kept under those of the keys that have something. */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, TranslatedSegment>>;
  /** Keeps results under their keys, as long as there is room: what was longest unused goes first. */
  write(results: ReadonlyMap<string, TranslatedSegment>): Promise<void>;
  close(): Promise<void>;
}
