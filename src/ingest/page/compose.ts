import type { Block } from "../../core/index.js";
import type { PageLine } from "./lines/page-line.js";

/** The text of an article, a line below the other, and what the page says of its lines. */
export function compose(lines: readonly PageLine[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const blocks: Block[] = [];
  let start = 0;
  lines.forEach((line, at) => {
    const end = start + line.text.length;
    const last = blocks.at(-1);
    if (line.kind !== null) {
      if (last && goesOn(lines[at - 1], line)) blocks[blocks.length - 1] = { ...last, end };
      else blocks.push({ start, end, kind: line.kind, ...line.attribution });
    }
    start = end + 1;
  });
  return { text: lines.map(({ text }) => text).join("\n"), blocks };
}

/** Whether a line is one more of the same quotation or post. */
function goesOn(before: PageLine | undefined, line: PageLine): boolean {
  return (
    (line.kind === "quote" || line.kind === "post") &&
    before?.kind === line.kind &&
    before.attribution === line.attribution
  );
}
