import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { Stop } from "../core/index.js";
import { hashFile, hashFiles } from "./hash.js";
import type { InstalledModel } from "./installed.js";
import type { FileEntry } from "./manifest.js";
import { poolingFile } from "./sentence-pooling.js";

/** What stands in place of a large file when a repository was cloned without Git LFS. */
const pointerStart = "version https://git-lfs";

/** Files that a model may lack: transformers.js falls back on config.json, and sentence vectors on plain means. */
export const optionalFiles: ReadonlySet<string> = new Set(["generation_config.json", poolingFile]);

/**
 * Checks every file that a load reads, against the manifest where the model stands in it, and gives the
 * hash over all of them. Folders that a user put there have nothing to be compared with, and are only hashed.
 * @throws {Stop} `model-missing` or `model-damaged`, naming the first bad file.
 */
export async function verifyModel(model: InstalledModel): Promise<string> {
  const { entry, folder } = model;
  const unlisted = entry ? model.needs.filter((path) => !entry.files.some((file) => file.path === path)) : [];
  const lacking = unlisted.find((path) => !optionalFiles.has(path));
  if (lacking) {
    throw new Stop({
      code: "model-missing",
      message: `The manifest lists no ${lacking} for the model "${model.id}".`,
      remedy: "Record the model again, or reinstall the package.",
    });
  }
  const hashed = entry
    ? await Promise.all(entry.files.map((file) => verifyFile(folder, file)))
    : await Promise.all(model.needs.map((path) => hashUnlisted(folder, path)));
  return hashFiles(hashed.filter((file) => file !== null));
}

async function verifyFile(folder: string, file: FileEntry): Promise<FileEntry> {
  const path = join(folder, file.path);
  const size = await sizeOf(path);
  if (size === null) throw missing(path);
  await refusePointer(path, size);
  if (size !== file.size) {
    const state = size < file.size ? "truncated" : "altered";
    throw damaged(path, `is ${state}: ${size} bytes, ${file.size} expected`);
  }
  const sha256 = await hashFile(path);
  if (sha256 !== file.sha256) throw damaged(path, `is altered: SHA-256 ${sha256}, ${file.sha256} expected`);
  return file;
}

async function hashUnlisted(folder: string, name: string): Promise<FileEntry | null> {
  const path = join(folder, name);
  const size = await sizeOf(path);
  if (size === null) {
    if (optionalFiles.has(name)) return null;
    throw missing(path);
  }
  await refusePointer(path, size);
  if (size === 0) throw damaged(path, "is empty");
  return { path: name, size, sha256: await hashFile(path) };
}

async function sizeOf(path: string): Promise<number | null> {
  const state = await stat(path).catch(() => null);
  return state?.isFile() ? state.size : null;
}

async function refusePointer(path: string, size: number): Promise<void> {
  if (size < pointerStart.length) return;
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(pointerStart.length), 0, pointerStart.length, 0);
    if (buffer.toString("latin1") !== pointerStart) return;
  } finally {
    await handle.close();
  }
  throw new Stop({
    code: "model-damaged",
    message: `${path} is a Git LFS pointer, not the file itself.`,
    remedy: "Run `git lfs pull` where the folder came from, or reinstall the package.",
  });
}

function missing(path: string): Stop {
  return new Stop({
    code: "model-missing",
    message: `${path} is missing.`,
    remedy: "Reinstall the package, or copy the model's folder again.",
  });
}

function damaged(path: string, state: string): Stop {
  return new Stop({
    code: "model-damaged",
    message: `${path} ${state}.`,
    remedy:
      "Reinstall the package, or copy the file again; a file replaced on purpose must be recorded in manifest.yaml.",
  });
}
