import { extname } from "node:path";
import type { Input } from "../../core/index.js";
import { readableExtensions } from "../media-type.js";
import type { Expected } from "./expand-source.js";
import { settle, type Expansion } from "./expansion.js";

/** Extensions of files that hold messages, with their dot, in lower case. */
const mailExtensions: ReadonlySet<string> = new Set([".eml", ".mbox"]);
/** Extensions of saved feeds, sitemaps and lists of feeds. */
const sourceExtensions: ReadonlySet<string> = new Set([".xml", ".rss", ".atom", ".rdf", ".opml", ".gz"]);

/** Whether a file of that name is taken from a folder: one that holds an article, a message or a mailbox. */
export function isTakenFromFolder(name: string): boolean {
  const extension = extname(name).toLowerCase();
  return !name.startsWith(".") && (readableExtensions.has(extension) || mailExtensions.has(extension));
}

/** The inputs of one file: the messages of a mailbox, the entries of a saved feed or sitemap, or the file itself. */
export async function expandFile(
  path: string,
  expansion: Expansion,
  { inFolder = false } = {},
): Promise<readonly Input[]> {
  const extension = extname(path).toLowerCase();
  if (extension === ".mbox") return expandMailbox(path, expansion);
  if (extension === ".eml") return (await import("./mail/read-mailbox.js")).readMessageFile(path, expansion);
  if (!inFolder && sourceExtensions.has(extension)) return expandSourceFile(path, expansion);
  const stated = expansion.state({});
  return [{ kind: "file", location: path, ...(Object.keys(stated).length > 0 && { stated }) }];
}

/** The inputs of a saved feed, sitemap or list of feeds. */
export function expandSourceFile(path: string, expansion: Expansion, expected?: Expected): Promise<readonly Input[]> {
  return settle(path, async () => {
    const [{ loadFile }, { expandLoaded }] = await Promise.all([
      import("./load-source.js"),
      import("./expand-source.js"),
    ]);
    return expandLoaded(await loadFile(path), expansion, expected);
  });
}

/** The inputs of a mailbox. */
export function expandMailbox(path: string, expansion: Expansion): Promise<readonly Input[]> {
  return settle(path, async () => (await import("./mail/read-mailbox.js")).readMailbox(path, expansion));
}
