import { z } from "zod";
import type { TranslatedSegment } from "../core/index.js";

/** A result as it is kept: all of it or, where a field came that this does not know, nothing. */
const resultSchema = z.strictObject({
  text: z.string(),
  tokens: z.int().min(0),
  meanLogProbability: z.number().nullable(),
  stop: z.enum(["end", "length"]),
  sourceTruncated: z.boolean(),
  refused: z.array(z.string()).exactOptional(),
} satisfies Record<keyof TranslatedSegment, z.ZodType>);

/** JSON of a result; null for one that JSON cannot hold, such as a number that is not finite. */
export function packResult(result: TranslatedSegment): string | null {
  return resultSchema.safeParse(result).success ? JSON.stringify(result) : null;
}

/** The result of a row; null where the row is not as `packResult` writes it. */
export function unpackResult(json: unknown): TranslatedSegment | null {
  if (typeof json !== "string") return null;
  try {
    return resultSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
