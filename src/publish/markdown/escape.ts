/**
 * Untrusted text as one line of Markdown that shows exactly its letters: no emphasis, link, image, HTML, entity, code,
 * table cell or block can come of it. A line break becomes a space, as Markdown itself would show it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~#]/gu, "\\$&")
    .replace(/&(?=#?\w+;)/gu, "\\&")
    .replace(/^[-+=]/u, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/u, "$1\\$2");
}
