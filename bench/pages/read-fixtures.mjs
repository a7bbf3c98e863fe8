import { readdirSync, readFileSync } from "node:fs";

const { ingestOptions, readArticle } = await import(new URL("../../dist/ingest/index.js", import.meta.url).href);
const { SetAside } = await import(new URL("../../dist/core/index.js", import.meta.url).href);
const folder = new URL("../../test/pages/", import.meta.url);
const options = ingestOptions.parse({});

/**
 * @typedef {object} Page
 * @property {string} address
 * @property {Buffer} bytes
 * @property {string | null} charset
 */

/** The pages of test/pages, as a server sends them. */
export function readFixtures() {
  return readdirSync(folder)
    .filter((name) => /^\d/u.test(name))
    .toSorted()
    .map((name) => {
      const { address, contentType } = /** @type {{ address: string, contentType: string }} */ (
        JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), "utf8"))
      );
      const charset = /charset=([\w-]+)/iu.exec(contentType)?.[1] ?? null;
      return { address, charset, bytes: readFileSync(new URL(`${name}/page.html`, folder)) };
    });
}

/**
 * Reads a page as `perekaz digest <url>` does once it is fetched. Whether it is an article; any error but a refusal is thrown.
 * @param {Page} page
 */
export async function readPage({ address, bytes, charset }) {
  const page = {
    requested: address,
    url: address,
    mediaType: "text/html",
    charset,
    bytes,
    fetched: "",
    unchanged: false,
  };
  try {
    await readArticle({ kind: "web", location: address, page }, options);
    return true;
  } catch (error) {
    if (error instanceof SetAside) return false;
    throw error;
  }
}
