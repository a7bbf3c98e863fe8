import { foldSpace } from "./boxes/box.js";

/** The lines of an article's text as a page's data have it: plain, or with tags. */
export function linesOfData(body: string): readonly string[] {
  return body
    .replace(/<\/?(?:p|div|br|h[1-6]|li|ul|ol|blockquote)\b[^<>]*>/giu, "\n")
    .replace(/<[^<>]*>/gu, "")
    .split("\n")
    .map(foldSpace)
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}
