/** Port: remembers which articles earlier editions had. What cannot be kept or found again is lost in silence: no call fails. */
export interface SeenArticles {
  /** Those of the keys that were added before. */
  find(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Remembers keys, as long as there is room: what was added first goes first. */
  add(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
