import { fileURLToPath } from "node:url";
import { z } from "zod";
import { checkValue, readYamlFile, type FileKind } from "../../yaml/index.js";
import { dtypeName, modelFacts } from "../manifest.js";

const units = { kB: 1e3, MB: 1e6, GB: 1e9 } as const;

/** `53 MB`, in bytes. */
const approximateSize = z
  .string()
  .regex(/^\d+(?:\.\d+)? (?:kB|MB|GB)$/u, "must be a number with kB, MB or GB, for example 53 MB")
  .transform((text) => {
    const [number = "", unit = ""] = text.split(" ");
    return Number(number) * (unit === "GB" ? units.GB : unit === "MB" ? units.MB : units.kB);
  });

const catalogueEntry = z.strictObject({
  ...modelFacts,
  direction: modelFacts.direction.unwrap(),
  /** For people. */
  languages: z.string().min(1),
  /** Whether the licence allows commercial use. */
  commercial: z.boolean(),
  /** How to make what the repository does not hold; absent where it can be pulled as it is. */
  export: z.string().min(1).optional(),
  /** The graphs in each number format, the first the one to take; the small files beside them are not listed. */
  files: z.partialRecord(dtypeName, z.array(z.strictObject({ path: z.string().min(1), about: approximateSize }))),
});
export type CatalogueEntry = z.output<typeof catalogueEntry>;

const catalogueSchema = z.strictObject({ models: z.array(catalogueEntry) });

const kind: FileKind = {
  title: "the catalogue of models",
  codeWhenMissing: "model-missing",
  whenInvalid: "Reinstall the package.",
};

const packagedCatalogue: string = fileURLToPath(new URL("../../../models/catalogue.yaml", import.meta.url));

/**
 * Reads the models that can be pulled by name.
 * @throws {Stop} `model-missing` or `configuration-invalid`.
 */
export function readCatalogue(file: string = packagedCatalogue): readonly CatalogueEntry[] {
  const source = readYamlFile(file, kind);
  return checkValue(catalogueSchema, source.value, source).models;
}

/** The row of a model, by its id or by what stands behind the owner in it. */
export function findInCatalogue(id: string, catalogue: readonly CatalogueEntry[]): CatalogueEntry | null {
  const wanted = id.toLowerCase();
  return (
    catalogue.find((entry) => entry.id.toLowerCase() === wanted) ??
    catalogue.find((entry) => entry.id.toLowerCase().split("/")[1] === wanted) ??
    null
  );
}

/** Memory of the whole process without a model, bytes. */
const processMemory = 250e6;
/** The embedded model's 17 MB of weights take the process to about 300 MB (bench/RESULTS.md). */
const memoryOfWeight = 2;

/** What a process needs about, in bytes, for weights of so many bytes: an estimate, not a measurement. */
export function estimateMemory(weights: number): number {
  return processMemory + memoryOfWeight * weights;
}
