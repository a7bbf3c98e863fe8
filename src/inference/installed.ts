import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Stop } from "../core/index.js";
import { modelId, packagedModels, readManifest, type ModelEntry } from "./manifest.js";
import { dtypeSuffixes, type Dtype } from "./options.js";
import { poolingFile } from "./sentence-pooling.js";

/** A model that is there to be loaded. */
export interface InstalledModel {
  readonly id: string;
  /** Absolute path. */
  readonly folder: string;
  readonly dtype: Dtype;
  /** Paths of the files that a load reads, within the folder; some models do without some of them (verify.ts). */
  readonly needs: readonly string[];
  /** The manifest's row; null for a folder that a user put there. */
  readonly entry: ModelEntry | null;
}

/**
 * Finds a model by id: a row of the manifest, or a transformers.js folder of that name; in the folder given, and
 * after it among the models of the package.
 * @throws {Stop} `model-missing` or `model-unsupported`.
 */
export async function findModel(id: string, dtype: Dtype, modelsFolder = packagedModels): Promise<InstalledModel> {
  // absolute: the library takes a relative path for an id of its hub
  const folder = resolve(modelsFolder, id);
  const rows = readManifest(modelsFolder).models.filter((model) => model.id === id);
  const entry = rows.find((model) => model.dtype === dtype) ?? null;
  if (rows.length > 0 && !entry) {
    const other = rows.map((model) => model.dtype);
    throw new Stop({
      code: "model-unsupported",
      message: `The model "${id}" is installed as ${other.join(" and ")}, not ${dtype}.`,
      remedy: `Set \`dtype: ${other[0]}\`, or choose another model.`,
    });
  }
  if (entry || (modelId.test(id) && (await isFolder(folder)))) {
    return { id, folder, dtype, needs: neededFiles(dtype), entry };
  }
  if (resolve(modelsFolder) !== resolve(packagedModels) && (await listModels()).includes(id)) {
    return findModel(id, dtype);
  }
  const ids = [...new Set([...(await listModels(modelsFolder)), ...(await listModels())])];
  throw new Stop({
    code: "model-missing",
    message: `No model "${id}": there is no folder ${folder}. Installed: ${ids.join(", ")}.`,
    remedy: `Choose an installed id, fetch the model with \`perekaz models pull ${id}\`, or put a transformers.js model folder at ${folder}.`,
  });
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
    poolingFile,
  ];
}

/** Folders that may hold models: what is hidden is being pulled. */
async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map((entry) => entry.name);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
