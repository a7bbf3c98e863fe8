import { extname } from "node:path";
import type { ArticleSource } from "../core/index.js";

export type MediaType = ArticleSource["mediaType"];

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
