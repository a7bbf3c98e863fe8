import { z } from "zod";

export const textOptions = z.strictObject({
  /** Phrases that mark a line as boilerplate, besides the built-in ones: it is neither translated nor summarised. */
  boilerplate: z.array(z.string().trim().min(1).max(200)).max(200).default([]),
});
export type TextOptions = z.output<typeof textOptions>;
