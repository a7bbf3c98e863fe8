import { readdir, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Stop } from "../../core/index.js";
import { listModels } from "../installed.js";
import { packagedModels } from "../manifest.js";
import { onDisk } from "./disk.js";
import { unpinModel } from "./pin.js";
import { lockModels } from "./pull.js";

export interface RemovedModel {
  readonly id: string;
  /** Absolute path of the folder that is gone. */
  readonly folder: string;
  /** Bytes that came free. */
  readonly freed: number;
}

/**
 * Finds what a removal would take away, and changes nothing.
 * @throws {Stop} `usage-invalid` for a model of the package, `model-missing` for one that is not there
 */
export async function findRemovable(id: string, modelsFolder: string): Promise<RemovedModel> {
  const own = resolve(modelsFolder) === resolve(packagedModels) ? [] : await listModels(modelsFolder);
  if (!own.includes(id)) {
    if ((await listModels(packagedModels)).includes(id)) {
      const remedy = "Only models that were pulled or placed can be removed.";
      throw new Stop({ code: "usage-invalid", message: `The model "${id}" belongs to the package.`, remedy });
    }
    throw new Stop({
      code: "model-missing",
      message: `No model "${id}" in ${modelsFolder}. There: ${own.join(", ") || "none"}.`,
      remedy: "See `perekaz models list`.",
    });
  }
  const folder = resolve(modelsFolder, id);
  return { id, folder, freed: await sizeOfFolder(folder) };
}

/** Takes a model's row out of the manifest and removes its folder; throws as `findRemovable`, and `models-locked`. */
export async function removeModel(id: string, modelsFolder: string): Promise<RemovedModel> {
  const release = await lockModels(modelsFolder, Date.now());
  try {
    const found = await findRemovable(id, modelsFolder);
    await unpinModel(modelsFolder, id);
    await onDisk(found.folder, () => rm(found.folder, { recursive: true, force: true }));
    // the owner's folder, if nothing else is in it
    if (id.includes("/")) await rmdir(dirname(found.folder)).catch(() => undefined);
    return found;
  } finally {
    await release();
  }
}

async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
