import { z } from "zod";

/** How articles of an edition are joined as one story. */
export const storiesOptions = z.strictObject({
  /** Prints the same article, and the same text in several outlets, once. */
  join: z.boolean().default(true),
  /** Share of four-word sequences from which two texts count as the same; below, their first lines are compared too. */
  min_likeness: z.number().min(0.15).max(1).default(0.3),
});
export type StoriesOptions = z.output<typeof storiesOptions>;
