import type { MarkedLine } from "../xml/plain-text.js";

/** Columns at which mail programs break lines (RFC 5322, 2.1.1, and some above). */
const wrapColumn = 80;
/** A shorter line was ended by its author. */
const fullColumn = 45;

/** The lines of a message in plain text, empty ones left out. */
export function linesOfMail(text: string): readonly MarkedLine[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const at = start;
    start += line.length + 1;
    const shown = line.replace(/\s+/gu, " ").trim();
    return shown === "" ? [] : [{ text: shown, start: at, end: at + line.length }];
  });
}

/** Takes off the marks of a quoted message, and joins the lines that a mail program broke. */
export function unwrapMail(text: string): string {
  const lines = unquoted(text.replace(/\r\n?/gu, "\n").split("\n"));
  const wrapped = lines.every((line) => line.length <= wrapColumn) && lines.some((line) => line.trim() === "");
  if (!wrapped) return lines.join("\n").trim();
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    const shown = line.trim();
    if (open && shown !== "" && !/^(?:[-–—•*]|\d+[.)])\s/u.test(shown)) joined.push(`${joined.pop() ?? ""} ${shown}`);
    else joined.push(shown);
    open = shown.length >= fullColumn;
  }
  return joined.join("\n").trim();
}

function unquoted(lines: readonly string[]): readonly string[] {
  const quoted = lines.every((line) => line.trim() === "" || line.startsWith(">"));
  return quoted ? lines.map((line) => line.replace(/^>\s?/u, "")) : lines;
}
