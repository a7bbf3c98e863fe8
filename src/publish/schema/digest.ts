import { z } from "zod";
import { verdictOf, type Digest } from "../../core/index.js";
import { verbatimFailures } from "../verbatim.js";
import { spansOutOfBounds } from "./bounds.js";
import {
  articleSchema,
  documentSchema,
  findingSchema,
  provenanceSchema,
  translationSchema,
  versionSchema,
  withheldSchema,
} from "./layers.js";
import { quotationSchema, summarySchema } from "./quotation.js";

const verdictSchema = z
  .strictObject({ outcome: z.enum(["pass", "review", "fail"]), findings: z.array(findingSchema) })
  .refine((verdict) => verdict.outcome === verdictOf(verdict.findings).outcome, {
    error: "The outcome does not follow from the findings.",
    path: ["outcome"],
  });

const entrySchema = z
  .strictObject({
    article: articleSchema,
    document: documentSchema,
    quotations: z.array(quotationSchema),
    translation: translationSchema,
    summary: summarySchema,
    verdict: verdictSchema,
    provenance: provenanceSchema,
    versions: z.array(versionSchema).exactOptional(),
  })
  .superRefine((entry, context) => {
    const outside = spansOutOfBounds(entry);
    for (const { path, span, within } of outside) {
      const message = `The span ${span.start}–${span.end} ends beyond the ${within}'s text.`;
      context.addIssue({ code: "custom", path: [...path], message });
    }
    for (const { path, message } of verbatimFailures(entry))
      context.addIssue({ code: "custom", path: [...path], message });
  });

/** A whole edition as `digest.json` holds it: its shape, its spans, and that its quotations are verbatim. */
export const digestSchema = z.strictObject({
  format: z.literal("perekaz-digest"),
  version: z.literal(1),
  created: z.iso.datetime({ error: "Expected a moment in ISO 8601, UTC." }),
  entries: z.array(entrySchema),
  withheld: z.array(withheldSchema),
  provenance: provenanceSchema,
});

type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Holds only while the schema and the core types describe the same thing: else this file does not compile. */
true satisfies Same<Plain<z.output<typeof digestSchema>>, Plain<Digest>>;
