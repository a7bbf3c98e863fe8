import { xmlRoots, type XmlRoot } from "./xml/mend-xml.js";

/** What bytes are: a source by its root, one address a line, a page, or anything else. */
export type SourceForm = XmlRoot | "json" | "addresses" | "page" | "other";

/** Bytes of the start in which the root is looked for: some systems write warnings before it. */
const startBytes = 64 * 1024;

const firstOf = new RegExp(String.raw`<(?:\w+:)?(${xmlRoots.join("|")}|!doctype\s+html|html|head|body)[\s>]`, "iu");
/** JSON Feed names its version; the first versions of some outlets' scripts did not. */
const jsonFeed = /^\s*\{[^]*?(?:jsonfeed\.org\/version\/|"items"\s*:\s*\[)/u;

/** What a server or file gave, by its own first bytes: Content-Types and extensions of feeds are often wrong. */
export function formOf(bytes: Uint8Array): SourceForm {
  // the characters looked for are the same in all encodings, but for the zeros of UTF-16
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, startBytes)).replaceAll("\0", "");
  const json = start.replace(/^[^\s{<]{2,3}/u, "");
  if (/^\s*\{/u.test(json)) return jsonFeed.test(json) ? "json" : "other";
  const name = firstOf.exec(start)?.[1]?.toLowerCase();
  if (name === undefined) return isListOfAddresses(start) ? "addresses" : "other";
  return isRoot(name) ? name : "page";
}

function isListOfAddresses(start: string): boolean {
  const lines = start
    .replace(/^[^h]{3}/u, "")
    .trim()
    .split(/\s*\n\s*/u);
  return lines.every((line) => /^https?:\/\/\S+$/iu.test(line));
}

function isRoot(name: string): name is XmlRoot {
  return xmlRoots.some((root) => root === name);
}
