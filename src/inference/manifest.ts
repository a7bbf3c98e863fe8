import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { Stop } from "../core/index.js";
import { checkValue, readYaml, readYamlFile, type FileKind, type YamlSource } from "../yaml/index.js";

export const manifestName = "manifest.yaml";

/** The models that ship with the package; the same folder seen from `src` and from `dist`. */
export const packagedModels: string = fileURLToPath(new URL("../../models/", import.meta.url));

/** What may name a model: it must stay within the models folder. */
export const modelId = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}._-]*)?$/u;

const fileEntry = z.strictObject({
  /** Path within the model's folder, with forward slashes. */
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[^\\]+$/u, "must be a path within the model's folder, with forward slashes"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, "must be 64 lower-case hexadecimal digits"),
  /** In bytes. */
  size: z.int().min(0),
});
export type FileEntry = z.output<typeof fileEntry>;

export const dtypeName = z.enum(["q8", "int8", "uint8", "fp16", "fp32"]);

const score = z.strictObject({
  set: z.string().min(1),
  bleu: z.number().optional(),
  chrf: z.number().optional(),
  rouge_2: z.number().optional(),
  rouge_l: z.number().optional(),
});

/** What a manifest's row and a row of the catalogue say alike. */
export const modelFacts = {
  /** Folder within the models folder, at most two names deep. */
  id: z.string().regex(modelId, "must be a name, or two with a slash between them"),
  /** What was asked for: a version, branch, tag or commit. */
  revision: z.string().min(1),
  /** What it does here: `uk-en` translates, `en` summarises English; absent where only the model's own files say it. */
  direction: z.enum(["uk-en", "en"]).optional(),
  licence: z.string().min(1),
  /** What was measured, with which decoding, and where that was published. */
  quality: z
    .strictObject({ method: z.string().min(1), source: z.string().min(1).optional(), scores: z.array(score) })
    .optional(),
};

const modelEntry = z.strictObject({
  ...modelFacts,
  dtype: dtypeName,
  /** Where it was pulled from; absent for a model that came with the package. */
  repository: z.string().min(1).optional(),
  /** What `revision` was when it was pulled. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/u, "must be 40 lower-case hexadecimal digits")
    .optional(),
  files: z.array(fileEntry).min(1),
});
export type ModelEntry = z.output<typeof modelEntry>;

const manifestSchema = z.strictObject({ models: z.array(modelEntry) });
export type Manifest = z.output<typeof manifestSchema>;

const kind: FileKind = {
  title: "the list of models",
  codeWhenMissing: "model-missing",
  whenInvalid: "Mend the manifest, or reinstall the package.",
};

/**
 * Reads `manifest.yaml` of a models folder; a folder without one has no listed models.
 * @throws {Stop} `configuration-invalid` with file, line and key; `model-missing` where the file is there and cannot be read.
 */
export function readManifest(modelsFolder: string = packagedModels): Manifest {
  const file = join(modelsFolder, manifestName);
  try {
    return checkManifest(readYamlFile(file, kind));
  } catch (error) {
    if (error instanceof Stop && isNoEntry(error.cause)) return { models: [] };
    throw error;
  }
}

/** As `readManifest`, on text that is there already; `file` is what messages call it. */
export function parseManifest(text: string, file: string): Manifest {
  return checkManifest(readYaml(text, file, kind));
}

function checkManifest(source: YamlSource): Manifest {
  return checkValue(manifestSchema, source.value, source);
}

function isNoEntry(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
