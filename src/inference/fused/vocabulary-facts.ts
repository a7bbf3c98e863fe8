/** What is known of a vocabulary's tokens, by id. */
export interface VocabularyFacts {
  readonly size: number;
  /** Never written. */
  readonly banned: readonly number[];
  /** End a sentence. */
  readonly ending: ReadonlySet<number>;
  /** Whether a word that this token follows is complete. */
  readonly completes: readonly boolean[];
  readonly end: number;
  readonly padding: number;
}
