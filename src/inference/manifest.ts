import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { Stop } from "../core/index.js";

export const manifestName = "manifest.yaml";

/** The models that ship with the package; the same folder seen from `src` and from `dist`. */
export const packagedModels: string = fileURLToPath(new URL("../../models/", import.meta.url));

/** What may name a model: it must stay within the models folder. */
export const modelId = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}._-]*)?$/u;

const fileEntry = z.strictObject({
  /** Path within the model's folder, with forward slashes. */
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[^\\]+$/u, "a path within the model's folder, with forward slashes"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, "64 lower-case hexadecimal digits"),
  /** In bytes. */
  size: z.int().min(0),
});
export type FileEntry = z.output<typeof fileEntry>;

const modelEntry = z.strictObject({
  /** Folder within the models folder, at most two names deep. */
  id: z.string().regex(modelId, "a name, or two with a slash between them"),
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

/**
 * Reads `manifest.yaml` of a models folder; a folder without one has no listed models.
 * @throws {Stop} `configuration-invalid` with file, line and key.
 */
export async function readManifest(modelsFolder: string = packagedModels): Promise<Manifest> {
  const file = join(modelsFolder, manifestName);
  let source: string;
  try {
    source = await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return { models: [] };
    throw new Stop({ code: "model-missing", message: `${file} could not be read.`, cause });
  }
  return parseManifest(source, file);
}

/** As `readManifest`, on text that is there already; `file` is what messages call it. */
export function parseManifest(source: string, file: string): Manifest {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw invalid(`${file}, line ${lines.linePos(fault.pos[0]).line}: ${fault.message}`);
  const parsed = manifestSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const line = lineOf(document, lines, issue.path);
    return `${file}, line ${line}, ${issue.path.join(".") || "the whole"}: ${issue.message}`;
  });
  throw invalid(faults.join("\n"));
}

/** Line of the deepest node on the path that is there. */
function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      const start: unknown = node.range[0];
      if (typeof start === "number") return lines.linePos(start).line;
    }
  }
  return 1;
}

function invalid(message: string): Stop {
  return new Stop({
    code: "configuration-invalid",
    message,
    remedy: "Mend the manifest, or reinstall the package.",
  });
}
