import type { Span } from "../../core/index.js";
import { GoldFault } from "./fault.js";
import { countLineBreaks, pair } from "./split.js";

/** An inline mark, its span in the text without marks. */
export interface Mark extends Span {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Line of the file on which it opens. */
  readonly line: number;
}

interface Opened {
  readonly tag: string;
  readonly start: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

const tagShape = /<(\/?)([qcsxn])((?: [^<>]*)?)>/gu;

/** Takes the marks out of a body that begins on `firstLine` of its file. Throws a GoldFault where they do not balance. */
export function takeMarks(body: string, firstLine: number): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = "";
  let at = 0;
  let line = firstLine;
  const marks: Mark[] = [];
  const open: Opened[] = [];
  for (const match of body.matchAll(tagShape)) {
    const [whole, close, tag = "", attributes = ""] = match;
    const before = body.slice(at, match.index);
    text += before;
    line += countLineBreaks(before);
    at = match.index + whole.length;
    if (close === "") {
      open.push({ tag, start: text.length, attributes: readAttributes(attributes), line });
      continue;
    }
    const last = open.pop();
    if (last?.tag !== tag) throw new GoldFault(line, `unbalanced ${whole} after "${text.slice(-30)}"`);
    marks.push({ ...last, end: text.length });
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new GoldFault(unclosed.line, `<${unclosed.tag}> is not closed`);
  return { text: text + body.slice(at), marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}

function readAttributes(attributes: string): ReadonlyMap<string, string> {
  return new Map(
    attributes
      .trim()
      .split(" ")
      .map((one) => pair(one, "=")),
  );
}
