import { gunzip } from "node:zlib";
import { refuse } from "../../refuse.js";

/** Largest sitemap, unpacked, that the protocol allows. */
export const sitemapBytes = 50 * 1024 * 1024;

/** Whether bytes are a gzip archive, as sitemaps often are whatever their Content-Encoding. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks a gzip archive.
 * @throws SetAside `source-invalid` where it is broken or longer than a sitemap may be
 */
export function unpackGzip(bytes: Uint8Array, location: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: sitemapBytes }, (error, unpacked) => {
      if (error === null) return resolve(unpacked);
      const large = "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
      const what = large ? `unpacks to more than ${sitemapBytes} bytes` : `cannot be unpacked: ${error.message}`;
      reject(refuse("source-invalid", location, what, { cause: error }));
    });
  });
}
