import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Stop } from "../core/index.js";
import { modelId, packagedModels, readManifest, type ModelEntry } from "./manifest.js";
import { dtypeSuffixes, type Dtype } from "./options.js";

/** A model that is there to be loaded. */
export interface InstalledModel {
  readonly id: string;
  /** Absolute path. */
  readonly folder: string;
  readonly dtype: Dtype;
  /** Paths of the files that a load needs, within the folder. */
  readonly needs: readonly string[];
  /** The manifest's row; null for a folder that a user put there. */
  readonly entry: ModelEntry | null;
}

/**
 * Finds a model by id: a row of the manifest, or a transformers.js folder of that name.
 * @throws {Stop} `model-missing` or `model-unsupported`.
 */
export async function findModel(id: string, dtype: Dtype, modelsFolder = packagedModels): Promise<InstalledModel> {
  // absolute: the library takes a relative path for an id of its hub
  const folder = resolve(modelsFolder, id);
  const manifest = readManifest(modelsFolder);
  const entry = manifest.models.find((model) => model.id === id) ?? null;
  if (!entry && !(modelId.test(id) && (await isFolder(folder)))) {
    const ids = await listModels(modelsFolder);
    throw new Stop({
      code: "model-missing",
      message: `No model "${id}": there is no folder ${folder}. Installed: ${ids.join(", ") || "none"}.`,
      remedy: `Choose an installed id, or put a transformers.js model folder at ${folder}.`,
    });
  }
  if (entry && entry.dtype !== dtype) {
    throw new Stop({
      code: "model-unsupported",
      message: `The model "${id}" is installed as ${entry.dtype}, not ${dtype}.`,
      remedy: `Set \`dtype: ${entry.dtype}\`, or choose another model.`,
    });
  }
  return { id, folder, dtype, needs: neededFiles(dtype), entry };
}

/** Ids of all models in the folder, those of the manifest first. */
export async function listModels(modelsFolder = packagedModels): Promise<readonly string[]> {
  const listed = readManifest(modelsFolder).models.map((model) => model.id);
  const found: string[] = [];
  for (const name of await foldersIn(modelsFolder)) {
    if (await isFile(join(modelsFolder, name, "config.json"))) found.push(name);
    for (const inner of await foldersIn(join(modelsFolder, name))) {
      if (await isFile(join(modelsFolder, name, inner, "config.json"))) found.push(`${name}/${inner}`);
    }
  }
  return [...new Set([...listed, ...found.sort()])];
}

/** What transformers.js reads of an encoder-decoder model. */
export function neededFiles(dtype: Dtype): readonly string[] {
  const suffix = dtypeSuffixes[dtype];
  return [
    "config.json",
    "generation_config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    `onnx/encoder_model${suffix}.onnx`,
    `onnx/decoder_model_merged${suffix}.onnx`,
  ];
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
