import { z } from "zod";
import {
  addressKinds,
  articleNoteCodes,
  blockKinds,
  figureKinds,
  formSources,
  lineRoles,
  mediaTypes,
  nameKinds,
  passageLanguages,
  repairSteps,
  severities,
  sourceKinds,
  versionRelations,
} from "../../core/index.js";

const offset = z.int().min(0);

const bounds = { start: offset, end: offset };

function ordered(span: { readonly start: number; readonly end: number }): boolean {
  return span.start <= span.end;
}

const orderError = { error: "Expected `end` to be at least `start`.", path: ["end"] };

export const spanSchema = z.strictObject(bounds).refine(ordered, orderError);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, { error: "Expected a SHA-256 in hexadecimal." });

const modelSchema = z.strictObject({
  id: z.string().min(1),
  sha256,
  dtype: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const provenanceSchema = z.strictObject({
  run: z.string(),
  perekaz: z.string(),
  options: z.string(),
  models: z.array(modelSchema),
});

const stated = z.string().exactOptional();

export const articleSchema = z.strictObject({
  fingerprint: sha256,
  source: z.strictObject({
    kind: z.enum(sourceKinds),
    location: z.string(),
    mediaType: z.enum(mediaTypes),
    encoding: z.string(),
    sha256,
    bytes: offset,
    address: stated,
    fetched: stated,
    foundIn: stated,
  }),
  language: z.literal("uk"),
  url: stated,
  title: stated,
  byline: stated,
  publisher: stated,
  published: stated,
  modified: stated,
  section: stated,
  image: z.strictObject({ url: z.string(), credit: stated, caption: stated }).exactOptional(),
  blocks: z
    .array(
      z
        .strictObject({ ...bounds, kind: z.enum(blockKinds), author: stated, platform: stated, url: stated })
        .refine(ordered, orderError),
    )
    .exactOptional(),
  passages: z
    .array(
      z
        .strictObject({
          ...bounds,
          language: z.enum(passageLanguages),
          variety: z.enum(["surzhyk", "transliterated"]).exactOptional(),
        })
        .refine(ordered, orderError),
    )
    .exactOptional(),
  notes: z.array(z.strictObject({ code: z.enum(articleNoteCodes), message: z.string() })).exactOptional(),
});

export const versionSchema = z.strictObject({
  location: z.string(),
  fingerprint: sha256,
  relation: z.enum(versionRelations),
  likeness: z.number().min(0).max(1),
  url: stated,
  title: stated,
  publisher: stated,
  published: stated,
  modified: stated,
});

export const documentSchema = z.strictObject({
  text: z.string(),
  language: z.literal("uk"),
  lines: z.array(z.strictObject({ ...bounds, index: offset, role: z.enum(lineRoles) }).refine(ordered, orderError)),
  sentences: z.array(z.strictObject({ ...bounds, index: offset, line: offset }).refine(ordered, orderError)),
});

export const translationSchema = z.strictObject({
  language: z.literal("en"),
  text: z.string(),
  units: z.array(
    z.strictObject({
      index: offset,
      kind: z.enum(["sentence", "heading"]),
      sentence: offset.nullable(),
      line: offset,
      source: spanSchema,
      target: spanSchema,
      segments: z.array(
        z.strictObject({
          role: z.enum(["text", "content", "frame"]),
          source: spanSchema,
          target: spanSchema,
          by: z.enum(["model", "template"]),
          quotation: z.string().exactOptional(),
        }),
      ),
      meanLogProbability: z.number().nullable(),
      flags: z.array(z.enum(["source-truncated", "target-truncated", "repeated", "residue", "untranslated"])),
      kept: z.array(
        z.strictObject({
          kind: z.enum([...nameKinds, ...figureKinds, ...addressKinds, "term"]),
          source: spanSchema,
          uk: z.string(),
          en: z.string(),
          accepted: z.array(z.string()),
          forbidden: z.array(z.string()),
          by: z.enum([...formSources, "glossary", "rule"]),
          target: spanSchema.nullable(),
        }),
      ),
      repairs: z.array(z.strictObject({ step: z.enum(repairSteps), kept: z.boolean() })),
    }),
  ),
  untranslated: z.array(
    z.strictObject({
      source: spanSchema,
      line: offset,
      reason: z.enum(["credit", "boilerplate", "foreign", "model-failed"]),
    }),
  ),
  model: modelSchema,
});

export const findingSchema = z.strictObject({
  rule: z.string().min(1),
  severity: z.enum(severities),
  place: z.strictObject({
    layer: z.enum(["document", "quotations", "translation", "summary"]),
    span: spanSchema.exactOptional(),
    unit: offset.exactOptional(),
    quotation: z.string().exactOptional(),
  }),
  evidence: z.array(z.string()),
  message: z.string(),
});

export const withheldSchema = z.strictObject({
  location: z.string(),
  code: z.string().min(1),
  message: z.string(),
  remedy: z.string(),
  findings: z.array(findingSchema),
});
