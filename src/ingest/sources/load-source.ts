import { readFile, stat } from "node:fs/promises";
import type { Fetched } from "../../core/index.js";
import { unreadable } from "../bytes.js";
import { refuse } from "../refuse.js";
import type { Expansion } from "./expansion.js";
import { isGzip, sitemapBytes, unpackGzip } from "./sitemap/unpack.js";
import { formOf, type SourceForm } from "./source-form.js";

/** A source's bytes, unpacked, and what they are. */
export interface LoadedSource {
  /** Address as asked for, or path. */
  readonly location: string;
  /** Where it lay in the end; null for a file. */
  readonly address: string | null;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  readonly form: SourceForm;
  /** As it came; absent for a file. */
  readonly page?: Fetched;
}

/** @throws SetAside with a `fetch-…` code or `source-invalid`; Stop `network-refused`; the signal's reason */
export async function loadAddress(
  address: string,
  { fetcher, signal, onProgress }: Expansion,
  want: "page" | "feed",
): Promise<LoadedSource> {
  if (fetcher === undefined) throw new Error("an address cannot be read without a fetcher");
  onProgress?.(`${address}: reading`);
  const page = await fetcher.fetch(address, {
    want,
    ...(signal !== undefined && { signal }),
    ...(onProgress !== undefined && { onDelay: onProgress }),
  });
  const bytes = await unpacked(page.bytes, address);
  const form = formOf(bytes);
  // a page is one whatever its server calls it
  const mediaType = form === "page" ? "text/html" : page.mediaType;
  return {
    location: address,
    address: page.url,
    bytes,
    charset: page.charset,
    form,
    page: { ...page, bytes, mediaType },
  };
}

/** @throws SetAside `input-missing`, `input-unreadable` or `source-invalid` */
export async function loadFile(path: string): Promise<LoadedSource> {
  const bytes = await unpacked(await readWhole(path), path);
  return { location: path, address: null, bytes, charset: null, form: formOf(bytes) };
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > sitemapBytes) throw refuse("source-invalid", path, `${size} bytes; at most ${sitemapBytes} are read`);
    return await readFile(path);
  } catch (error) {
    throw unreadable(error, path);
  }
}

async function unpacked(bytes: Uint8Array, location: string): Promise<Uint8Array> {
  return isGzip(bytes) ? unpackGzip(bytes, location) : bytes;
}
