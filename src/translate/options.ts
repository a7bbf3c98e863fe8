import { z } from "zod";

export const translateOptions = z.strictObject({
  /** Translate a text once more, clause by clause, when its English is flagged, and keep the better of the two. */
  retry_flagged: z.boolean().default(true),
});
export type TranslateOptions = z.output<typeof translateOptions>;
