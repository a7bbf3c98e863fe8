import { z } from "zod";

/** Options of the quotation stage. */
export const quotesOptions = z.strictObject({
  /** A speaker who is believed with less than this confidence is left open, with the reason. Between 0 and 1. @default 0.6 */
  min_speaker_confidence: z.number().min(0).max(1).default(0.6),
  /** Whether paraphrases («наголосив, що…») are found too, or only words in direct speech. @default true */
  indirect: z.boolean().default(true),
});
export type QuotesOptions = z.output<typeof quotesOptions>;
