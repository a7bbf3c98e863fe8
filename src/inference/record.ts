import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parseDocument } from "yaml";
import { Stop } from "../core/index.js";
import { hashFile } from "./hash.js";
import { manifestName, parseManifest, readManifest, type FileEntry, type Manifest } from "./manifest.js";

/** Files of a model's folder that say something about it and are never loaded. */
const unrecorded = /^(?:README\.md|LICENSE|\..*)$/u;

/**
 * Brings hashes and sizes in a manifest's text up to date with a model's folder, after its weights were
 * replaced; comments and everything else stay.
 * @returns the new text of `manifest.yaml` and what it says.
 * @throws {Stop} where the folder or the model's row is missing.
 */
export async function recordModel(
  modelsFolder: string,
  id: string,
): Promise<{ readonly text: string; readonly manifest: Manifest }> {
  const file = join(modelsFolder, manifestName);
  const at = readManifest(modelsFolder).models.findIndex((model) => model.id === id);
  if (at < 0) {
    throw new Stop({
      code: "model-missing",
      message: `${file} has no model "${id}".`,
      remedy: "Add a row with its id, revision, direction, dtype, licence and quality.",
    });
  }
  const files = await describeFiles(join(modelsFolder, id));
  const document = parseDocument(await readFile(file, "utf8"));
  document.setIn(["models", at, "files"], document.createNode(files));
  const text = document.toString({ lineWidth: 0 });
  return { text, manifest: parseManifest(text, file) };
}

/** Every file of the folder that belongs to the model, with its hash and size, in the order of the paths. */
export async function describeFiles(folder: string): Promise<readonly FileEntry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !unrecorded.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const full = join(folder, path);
      return { path, sha256: await hashFile(full), size: (await stat(full)).size };
    }),
  );
}
