import { z } from "zod";
import { ruleIds } from "./rules/index.js";

export const verifyOptions = z.strictObject({
  /** Fewest English characters for each Ukrainian one. */
  length_ratio_min: z.number().min(0).max(1).default(0.45),
  /** Most English characters for each Ukrainian one. */
  length_ratio_max: z.number().min(1).max(10).default(2.2),
  /** Units with a lower mean log-probability are noted as uncertain. */
  min_log_probability: z.number().max(0).default(-1.2),
  /** Rules that are not applied. */
  waive: z.array(z.enum(ruleIds)).default([]),
});
export type VerifyOptions = z.output<typeof verifyOptions>;
