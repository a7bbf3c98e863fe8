import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { listModels, neededFiles } from "../installed.js";
import { dtypeName, packagedModels, readManifest, type ModelEntry } from "../manifest.js";
import type { Dtype } from "../options.js";
import { optionalFiles } from "../verify.js";

/** One number format of a model that is there. */
export interface ListedModel {
  readonly id: string;
  /** Absolute path. */
  readonly folder: string;
  readonly dtype: Dtype;
  /** Bytes of the files that a load reads. */
  readonly bytes: number;
  /** The manifest's row; null for a folder that a user put there. */
  readonly entry: ModelEntry | null;
  /** Whether it came with the package, and can be neither pulled nor removed. */
  readonly packaged: boolean;
}

/** Models of a folder and of the package; of two with the same id the folder's own counts. */
export async function listInstalled(modelsFolder: string): Promise<readonly ListedModel[]> {
  const own = resolve(modelsFolder) === resolve(packagedModels) ? [] : await listFolder(modelsFolder, false);
  const packaged = await listFolder(packagedModels, true);
  return [...packaged.filter(({ id }) => !own.some((each) => each.id === id)), ...own];
}

async function listFolder(modelsFolder: string, packaged: boolean): Promise<readonly ListedModel[]> {
  const { models } = readManifest(modelsFolder);
  const listed = models.map((entry) => ({
    id: entry.id,
    folder: resolve(modelsFolder, entry.id),
    dtype: entry.dtype,
    bytes: entry.files.reduce((sum, { size }) => sum + size, 0),
    entry,
    packaged,
  }));
  const loose = (await listModels(modelsFolder)).filter((id) => !models.some((entry) => entry.id === id));
  const found = await Promise.all(loose.map((id) => listLoose(id, resolve(modelsFolder, id), packaged)));
  return [...listed, ...found.flat()];
}

async function listLoose(id: string, folder: string, packaged: boolean): Promise<readonly ListedModel[]> {
  const formats = await Promise.all(
    dtypeName.options.map(async (dtype) => {
      const sizes = await Promise.all(neededFiles(dtype).map((path) => sizeOf(folder, path)));
      return sizes.includes(null) ? [] : [{ id, folder, dtype, bytes: sumOf(sizes), entry: null, packaged }];
    }),
  );
  return formats.flat();
}

/** Bytes of a file; 0 for one that may lack, null for one that may not. */
async function sizeOf(folder: string, path: string): Promise<number | null> {
  const state = await stat(join(folder, path)).catch(() => null);
  return state?.isFile() ? state.size : optionalFiles.has(path) ? 0 : null;
}

function sumOf(sizes: readonly (number | null)[]): number {
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
