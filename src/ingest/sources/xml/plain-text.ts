import { Parser } from "htmlparser2";

/** Elements that end a line of running text. */
const breaking = new Set(
  `address article aside blockquote br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
   hr li main nav ol p pre section table tr ul`.split(/\s+/u),
);
const silent = new Set(["script", "style", "noscript", "template", "title", "head"]);

/** One line of a text in HTML, and where it ends and began in the source. */
export interface MarkedLine {
  readonly text: string;
  readonly start: number;
  /** Behind the last character of its text, before the tags that close around it. */
  readonly end: number;
}

/** The lines of HTML without its markup; those that are empty are left out. Linear, and needs no tree. */
export function linesOfHtml(html: string): readonly MarkedLine[] {
  const lines: MarkedLine[] = [];
  let text = "";
  let start = 0;
  let end = 0;
  let muted = 0;
  const flush = (): void => {
    const line = text.replace(/\s+/gu, " ").trim();
    if (line !== "") lines.push({ text: line, start, end });
    text = "";
  };
  const parser: Parser = new Parser({
    onopentagname(name) {
      if (breaking.has(name)) flush();
      if (name === "td" || name === "th") text += " ";
      if (silent.has(name)) muted++;
    },
    onclosetag(name) {
      if (breaking.has(name)) flush();
      if (silent.has(name)) muted--;
    },
    ontext(data) {
      if (muted > 0) return;
      if (text === "") start = parser.startIndex;
      text += data;
      end = parser.endIndex + 1;
    },
  });
  parser.end(html);
  flush();
  return lines;
}

/** A short statement in HTML or plain text as one line, or undefined where it is empty. */
export function plainText(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  const isPlain = !/[<&]/u.test(html);
  const line = isPlain
    ? html.replace(/\s+/gu, " ").trim()
    : linesOfHtml(html)
        .map(({ text }) => text)
        .join(" ");
  return line === "" ? undefined : line;
}
