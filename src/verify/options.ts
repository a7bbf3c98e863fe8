import { z } from "zod";
import { ruleIds } from "./rules/index.js";

/** A rule (docs/rules.md lists them) that is not to object, everywhere or in the sentences that `where` matches. */
const ignored = z.strictObject({
  rule: z.enum(ruleIds),
  /** Regular expression, looked for in the Ukrainian that a finding is about; letter case does not matter. */
  where: z
    .string()
    .min(1)
    .refine(
      isPattern,
      "must be a regular expression, with a backslash before ( ) [ ] { } * + ? . that stand for themselves",
    )
    .optional(),
  /** Why, for whoever reads the verdict. */
  because: z.string().min(1).optional(),
});

export const verifyOptions = z.strictObject({
  /** Fewest English characters for each Ukrainian one; sentences under 60 characters may have half of it. */
  length_ratio_min: z.number().min(0).max(1).default(0.7),
  /** Most English characters for each Ukrainian one; sentences under 60 characters may have twice as many. */
  length_ratio_max: z.number().min(1).max(10).default(2),
  /**
   * Printed units with a lower mean log-probability are noted as uncertain. Set on 250 sentences of FLORES-dev:
   * the embedded model's chrF is 41 above it and 23 to 34 below (correlation 0.56).
   */
  min_log_probability: z.number().max(0).default(-0.85),
  /**
   * Printed units whose two sides are less alike (cosine of their sentence vectors) ask for a review. Of 400 sentences of
   * FLORES-dev 3 references and nothing of the embedded model's own lie below it, and the next sentence's English for 374.
   */
  min_likeness: z.number().min(-1).max(1).default(0.4),
  /** Findings that become notes, so that they ask for no review: ids of rules, or rules with a place. */
  ignore: z.array(z.preprocess((value) => (typeof value === "string" ? { rule: value } : value), ignored)).default([]),
});
export type VerifyOptions = z.output<typeof verifyOptions>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "iu").source !== "";
  } catch {
    return false;
  }
}
