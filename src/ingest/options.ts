import { z } from "zod";

export const ingestOptions = z.strictObject({
  /** Longest article, in bytes of its text as UTF-8; markup around it does not count. */
  max_text_bytes: z
    .int()
    .min(256)
    .max(16 * 1024 * 1024)
    .default(1024 * 1024),
  /** Letters that an input must have to count as text. */
  min_letters: z.int().min(1).max(10_000).default(1),
  /** Share of the letters that must be Cyrillic: quotations in English may take the rest. */
  min_cyrillic_share: z.number().min(0).max(1).default(0.5),
});
export type IngestOptions = z.output<typeof ingestOptions>;
