import { z } from "zod";

export const translateOptions = z.strictObject({
  /** Translate a text in other ways when its English is flagged or lost a name or figure, and keep the best. */
  repair: z.boolean().default(true),
  /** `month-day`: November 29; `ap`: Nov. 29; `day-month`: 29 November. */
  dates: z.enum(["month-day", "ap", "day-month"]).default("month-day"),
  /** Hours of the clock that times are told by. */
  clock: z.literal([12, 24]).default(24),
});
export type TranslateOptions = z.output<typeof translateOptions>;
