import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Input } from "../core/index.js";
import { mediaTypeOf, readableExtensions } from "./media-type.js";
import { refuse } from "./refuse.js";

/** How much longer than its text a raw input may be: escapes in JSON, and in pages the markup and scripts. */
export const rawFactor = { page: 16, other: 4 } as const;

/**
 * The bytes of an input, never more than its kind may have: pipes and devices are read only so far.
 * @throws SetAside with `input-missing`, `input-unreadable`, `input-no-article` (a folder) or `input-too-long`.
 */
export async function readBytes(input: Input, maxTextBytes: number): Promise<Uint8Array> {
  const { location } = input;
  const type = mediaTypeOf(location);
  const limit = maxTextBytes * (type === "text/html" || input.kind === "stdin" ? rawFactor.page : rawFactor.other);
  const tooLong = (size: string): Error =>
    refuse(
      "input-too-long",
      location,
      `${size} of raw input; at most ${limit} bytes are read for max_text_bytes: ${maxTextBytes}`,
    );
  if (input.kind === "stdin") {
    if (input.bytes.length > limit) throw tooLong(`${input.bytes.length} bytes`);
    return input.bytes;
  }
  try {
    const { size } = await stat(location);
    if (size > limit) throw tooLong(`${size} bytes`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of createReadStream(location) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) throw tooLong(`more than ${limit} bytes`);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw unreadable(error, location);
  }
}

/** What a file system's error means for an input; any other error as it is. */
export function unreadable(error: unknown, location: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return /^https?:\/\//iu.test(location)
      ? refuse("input-missing", location, "is an address, not a file", { remedy: "Save the page and give the file." })
      : refuse("input-missing", location, "no such file or folder", { cause: error });
  }
  if (code === "EISDIR") {
    const known = [...readableExtensions].join(", ");
    return refuse("input-no-article", location, `the folder has no file that ends in ${known}`, {
      remedy: "Put the articles into the folder itself, not into subfolders.",
    });
  }
  if (typeof code !== "string" || !/^E[A-Z]+$/u.test(code)) return error;
  return refuse("input-unreadable", location, `cannot be read (${code})`, { cause: error });
}
