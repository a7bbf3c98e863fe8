import type { Input } from "../core/index.js";
import { expandPath } from "./sources/expand-path.js";
import { createExpansion, settle, type ExpandOptions } from "./sources/expansion.js";
import { onceEach } from "./sources/once-each.js";

/**
 * Bytes of standard input that are kept at most; what is longer is cut one byte above and refused
 * as too long when read.
 */
export const standardInputBytes = 64 * 1024 * 1024;

export interface ExpandInputsOptions extends ExpandOptions {
  /** Asked once for what `-` stands for; `process.stdin` where absent. */
  readonly readStandard?: () => Promise<Input>;
}

/**
 * Turns what the user named into inputs, in order: an address is its page, or the articles of the feed, sitemap or
 * list of feeds that lies there, or of the feed of a front page; a file is itself, or the articles of the mailbox,
 * feed, sitemap or list; a folder its readable files; `-` standard input, read once. An article that several
 * sources name comes once. What fails becomes an input that is set aside when read, and the others are not lost.
 * @throws Stop `network-refused`; the signal's reason
 */
export async function expandInputs(
  locations: readonly string[],
  options: ExpandInputsOptions = {},
): Promise<readonly Input[]> {
  const { readStandard = readStandardInput, ...others } = options;
  const expansion = createExpansion(others);
  let standard: Promise<Input> | undefined;
  const expand = async (location: string): Promise<readonly Input[]> => {
    if (location === "-") return [await (standard ??= readStandard())];
    if (!isAddress(location)) return expandPath(location, expansion);
    if (expansion.fetcher === undefined) return [{ kind: "web", location }];
    const { expandAddress } = await import("./sources/expand-source.js");
    return settle(location, () => expandAddress(location, expansion));
  };
  // the fetcher keeps the order and pace of what it is asked
  return onceEach((await Promise.all(locations.map(expand))).flat());
}

/** Whether a location is an address; any scheme is, so that the fetcher can say which it reads. */
export function isAddress(location: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//iu.test(location);
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
