import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Input } from "../core/index.js";
import { readableExtensions } from "./media-type.js";

/**
 * Bytes of standard input that are kept at most; what is longer is cut one byte above and refused
 * as too long when read.
 */
export const standardInputBytes = 64 * 1024 * 1024;

/**
 * Turns what the user named into inputs, in order: a file is itself, a folder its readable files
 * (sorted by name, hidden ones and subfolders left out), `-` standard input, read once.
 * Throws nothing for a path that is missing or a folder without articles: it stays an input that
 * is set aside when read, and the others are not lost.
 */
export async function expandInputs(
  locations: readonly string[],
  readStandard: () => Promise<Input> = readStandardInput,
): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  let standard: Input | undefined;
  for (const location of locations) {
    if (location === "-") inputs.push((standard ??= await readStandard()));
    else inputs.push(...(await filesAt(location)).map((file) => ({ kind: "file" as const, location: file })));
  }
  return inputs;
}

/** Reads a stream of bytes to its end as the input `-`. */
export async function readStandardInput(stream: AsyncIterable<Uint8Array | string> = process.stdin): Promise<Input> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > standardInputBytes) break;
  }
  return { kind: "stdin", location: "-", bytes: Buffer.concat(chunks) };
}

async function filesAt(location: string): Promise<readonly string[]> {
  try {
    if (!(await stat(location)).isDirectory()) return [location];
    const entries = await readdir(location, { withFileTypes: true });
    const files = entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .filter((entry) => readableExtensions.has(extname(entry.name).toLowerCase()))
      .map((entry) => entry.name)
      .sort((a, b) => (a < b ? -1 : 1));
    return files.length === 0 ? [location] : files.map((name) => join(location, name));
  } catch {
    // Whatever is wrong with the path, reading it will say so in the input's own words.
    return [location];
  }
}
