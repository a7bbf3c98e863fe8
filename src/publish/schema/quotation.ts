import { z } from "zod";
import { dropReasons, formSources } from "../../core/index.js";
import { spanSchema } from "./layers.js";

const confidence = z.number().min(0).max(1);

const cueSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0), lemma: z.string(), english: z.string() })
  .refine((cue) => cue.start <= cue.end, { error: "Expected `end` to be at least `start`.", path: ["end"] });

const nameFields = {
  uk: z.string().min(1),
  en: z.string(),
  enSource: z.enum(formSources),
};

const singleSpeakerSchema = z.strictObject({
  kind: z.enum(["person", "organisation"]),
  ...nameFields,
  role: z.string().nullable(),
});

const speakerSchema = z.discriminatedUnion("kind", [
  singleSpeakerSchema,
  z.strictObject({
    kind: z.literal("group"),
    ...nameFields,
    role: z.null(),
    members: z.array(singleSpeakerSchema).min(2),
  }),
]);

const resolvedSchema = z.strictObject({
  method: z.enum([
    "full-name",
    "surname",
    "given-name",
    "title",
    "pronoun",
    "dropped-subject",
    "organisation",
    "post-author",
    "turn",
    "together",
  ]),
  confidence,
  evidence: z.array(spanSchema),
});

const unresolvedSchema = z.strictObject({
  reason: z.enum(["no-attribution", "unnamed-source", "ambiguous", "no-candidate"]),
  description: z.string().nullable(),
  candidates: z.array(z.strictObject({ uk: z.string(), score: confidence })),
});

export const quotationSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(["direct", "mixed", "indirect"]),
  construction: z.string(),
  content: z.array(spanSchema).min(1),
  cue: cueSchema.nullable(),
  mention: spanSchema.nullable(),
  speaker: speakerSchema.nullable(),
  attribution: z.union([resolvedSchema, unresolvedSchema]),
  polarity: z.enum(["affirmed", "negated", "doubtful"]),
  channel: z.string().nullable(),
  via: z.array(z.string()),
  backTranslated: z.boolean(),
});

export const summarySchema = z.strictObject({
  method: z.enum(["extractive", "abstractive"]),
  sentences: z.array(
    z.strictObject({
      uk: z.string(),
      en: z.string(),
      evidence: z.array(spanSchema),
      unit: z.int().min(0),
      score: z.number(),
    }),
  ),
  quotations: z.array(
    z.strictObject({
      quotation: z.string().min(1),
      kind: z.enum(["direct", "mixed"]),
      original: z.array(z.string().min(1)).min(1),
      evidence: z.array(spanSchema).min(1),
      translation: z.string().nullable(),
      speaker: speakerSchema.nullable(),
      cue: z.strictObject({ uk: z.string(), en: z.string() }).nullable(),
      channel: z.string().nullable(),
      backTranslated: z.boolean(),
    }),
  ),
  dropped: z.array(z.strictObject({ en: z.string(), reason: z.enum(dropReasons) })).exactOptional(),
});
