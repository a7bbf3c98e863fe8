import { isReadAlso } from "../lines/read-also.js";
import type { LineRule } from "./line-rule.js";

/** «ЧИТАЙТЕ ТАКОЖ: Вовки підійшли до околиць райцентру»: a promise of another article within a paragraph's line breaks, or a line that is nothing but a link below it. */
export const otherArticleLines: LineRule = ({ lines }) => {
  const promised = new Set<number>();
  lines.forEach((line, at) => {
    if (line.kind === "post" || line.kind === "quote") return;
    const label = isReadAlso(line.text.replace(/^(?:•|\d+\.) /u, ""));
    if (!label) return;
    const isLinked = line.linkLetters > 0 && 2 * line.linkLetters >= label.rest.length;
    if (label.rest !== "" && !isLinked && !(line.text.length < 200 && /^[^\p{Ll}]*$/u.test(line.text.slice(0, 14))))
      return;
    promised.add(at);
    for (let next = at + 1; label.rest === "" && next < lines.length && isLink(lines, next); next++) promised.add(next);
  });
  return (line, at) => promised.has(at) || (isLink(lines, at) && line.kind === null && leadsToSite(line.links));
};

function isLink(lines: Parameters<LineRule>[0]["lines"], at: number): boolean {
  const line = lines[at];
  return line !== undefined && line.kind !== "post" && line.linkLetters >= 0.95 * line.letters;
}

// another page of the same site; a document or another site may be what the sentence before speaks of
function leadsToSite(links: readonly string[]): boolean {
  return links.every((link) => /^\/?[^:]*$/u.test(link) && !/\.(?:pdf|docx?|xlsx?|zip)$/iu.test(link));
}
