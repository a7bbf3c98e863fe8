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

const modelEntry = z.strictObject({
  /** Folder within the models folder, at most two names deep. */
  id: z.string().regex(modelId, "must be a name, or two with a slash between them"),
  revision: z.string().min(1),
  direction: z.literal("uk-en"),
  dtype: z.enum(["q8", "int8", "uint8", "fp16", "fp32"]),
  licence: z.string().min(1),
  /** What was measured, with which decoding. */
  quality: z.strictObject({
    method: z.string().min(1),
    scores: z.array(z.strictObject({ set: z.string(), bleu: z.number(), chrf: z.number() })),
  }),
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
