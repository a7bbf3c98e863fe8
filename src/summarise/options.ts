import { z } from "zod";

export const summariseOptions = z.strictObject({
  /** Sentences in each language. */
  sentences: z.int().min(1).max(20).default(4),
  /** Quotations at most; 0 leaves them out. */
  quotations: z.int().min(0).max(20).default(3),
  /** Words that a sentence must have at least to stand alone. */
  min_words: z.int().min(1).max(50).default(6),
  /** Words that a sentence may have at most. */
  max_words: z.int().min(5).max(200).default(45),
  /** 0 chooses by salience alone, 1 by novelty alone. */
  diversity: z.number().min(0).max(1).default(0.4),
});
export type SummariseOptions = z.output<typeof summariseOptions>;
