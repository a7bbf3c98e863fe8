import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { FileEntry } from "../manifest.js";
import type { RemoteFile } from "./repository.js";

const piece = 1 << 20;

/** Takes a file's bytes in order and tells whether they are those that the hub names. */
export class ContentHash {
  readonly #file: RemoteFile;
  readonly #sha256: Hash = createHash("sha256");
  readonly #blob: Hash | null;
  #size = 0;

  constructor(file: RemoteFile) {
    this.#file = file;
    // how git names a file's content: github.com/git/git, Documentation/gitdatamodel
    this.#blob = file.sha256 === null ? createHash("sha1").update(`blob ${file.size}\0`) : null;
  }

  /** Bytes taken so far. */
  get size(): number {
    return this.#size;
  }

  update(bytes: Uint8Array): void {
    this.#size += bytes.length;
    this.#sha256.update(bytes);
    this.#blob?.update(bytes);
  }

  /** What a manifest says of the file; null where it is not what the hub names. Ends the hash. */
  finish(): FileEntry | null {
    const { path, size } = this.#file;
    const sha256 = this.#sha256.digest("hex");
    const right = this.#blob ? this.#blob.digest("hex") === this.#file.blob : sha256 === this.#file.sha256;
    return right && this.#size === size ? { path, sha256, size } : null;
  }
}

/** The bytes of a file that lies there, taken. */
export async function hashInto(hash: ContentHash, path: string): Promise<void> {
  for await (const bytes of createReadStream(path, { highWaterMark: piece }) as AsyncIterable<Buffer>)
    hash.update(bytes);
}

/** What a manifest says of a file that lies there whole and right; null where it does not. */
export async function checkContent(file: RemoteFile, path: string): Promise<FileEntry | null> {
  const state = await stat(path).catch(() => null);
  if (!state?.isFile() || state.size !== file.size) return null;
  const hash = new ContentHash(file);
  await hashInto(hash, path);
  return hash.finish();
}
