import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Document, parseDocument } from "yaml";
import { manifestName, parseManifest, readManifest, type ModelEntry } from "../manifest.js";
import { replaceFile } from "./disk.js";

const heading = ` What is installed here: every model with its files, which are checked before each load.
 Written by \`perekaz models pull\` and \`perekaz models remove\`; comments are kept.`;

/**
 * Puts a model's row into the manifest of a folder, in the place of rows of that id that it replaces: the same number
 * format, and any that was pulled at another commit, since the formats share files.
 * @returns paths within the model's folder that no row names any more
 * @throws {Stop} `configuration-invalid` for a manifest that cannot be read, `output-failed`
 */
export async function pinModel(modelsFolder: string, entry: ModelEntry): Promise<readonly string[]> {
  const before = pathsOf(modelsFolder, entry.id);
  const isOut = (row: ModelEntry): boolean =>
    row.id === entry.id && (row.dtype === entry.dtype || row.commit !== entry.commit);
  await changeRows(modelsFolder, isOut, entry);
  const now = new Set(pathsOf(modelsFolder, entry.id));
  return before.filter((path) => !now.has(path));
}

function pathsOf(modelsFolder: string, id: string): readonly string[] {
  const rows = readManifest(modelsFolder).models.filter((row) => row.id === id);
  return [...new Set(rows.flatMap(({ files }) => files.map(({ path }) => path)))];
}

/** Takes all rows of a model out of the manifest. */
export async function unpinModel(modelsFolder: string, id: string): Promise<void> {
  await changeRows(modelsFolder, (row) => row.id === id, null);
}

async function changeRows(
  modelsFolder: string,
  isOut: (row: ModelEntry) => boolean,
  added: ModelEntry | null,
): Promise<void> {
  const file = join(modelsFolder, manifestName);
  const { models } = readManifest(modelsFolder);
  const document = await readFile(file, "utf8").then((text) => parseDocument(text), newDocument);
  for (const at of [...models.keys()].reverse()) {
    const row = models[at];
    if (row && isOut(row)) document.deleteIn(["models", at]);
  }
  if (added) document.addIn(["models"], document.createNode(JSON.parse(JSON.stringify(added))));
  const text = document.toString({ lineWidth: 0 });
  parseManifest(text, file);
  await replaceFile(file, text);
}

function newDocument(): Document {
  const document = new Document({ models: [] });
  document.commentBefore = heading;
  return document;
}
