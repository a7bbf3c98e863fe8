import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

const chunk = 1 << 20;

/** SHA-256 of a file, hexadecimal; reads it in pieces, so that size does not matter. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: chunk }) as AsyncIterable<Buffer>)
    hash.update(piece);
  return hash.digest("hex");
}

/** One hash for a model: over the paths and hashes of its files, in the order of the paths. */
export function hashFiles(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return createHash("sha256")
    .update(sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(""))
    .digest("hex");
}
