import { extname } from "node:path";
import type { MediaType } from "../core/index.js";

const types: ReadonlyMap<string, MediaType> = new Map([
  [".txt", "text/plain"],
  [".text", "text/plain"],
  [".md", "text/markdown"],
  [".markdown", "text/markdown"],
  [".html", "text/html"],
  [".htm", "text/html"],
  [".json", "application/json"],
]);

/** Extensions of the files that are taken from a folder, with their dot, in lower case. */
export const readableExtensions: ReadonlySet<string> = new Set(types.keys());

/** What a file's extension says it is, or null where it says nothing. */
export function mediaTypeOf(location: string): MediaType | null {
  return types.get(extname(location).toLowerCase()) ?? null;
}

/** What the text looks like, for inputs without a telling name. */
export function sniffMediaType(text: string): MediaType {
  const start = text.slice(0, 1000).trimStart();
  if (/^(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/iu.test(start)) return "text/html";
  return start.startsWith("{") && text.trimEnd().endsWith("}") ? "application/json" : "text/plain";
}

/** Content types of pages whose text tells what they are. */
const telling: ReadonlyMap<string, MediaType> = new Map([
  ["text/html", "text/html"],
  ["application/xhtml+xml", "text/html"],
  ["text/markdown", "text/markdown"],
  ["application/json", "application/json"],
]);
const feeds = /^(?:application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|xml)|text\/(?:xml|x-opml))$/u;

/** What a server's Content-Type says an article's page is; null where only the address or the text can tell. */
export function typeOfContent(contentType: string | null, address: string): MediaType | "feed" | null {
  if (contentType !== null && feeds.test(contentType)) return "feed";
  return telling.get(contentType ?? "") ?? mediaTypeOf(new URL(address).pathname);
}
