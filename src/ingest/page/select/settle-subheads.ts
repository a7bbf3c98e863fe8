import type { PageLine } from "../lines/page-line.js";

/** Characters of the longest sub-head; a longer head is a lead or a paragraph set large. */
const subheadLength = 140;
/** Questions in bold from which an article is an interview, whose questions they are. */
const interviewQuestions = 3;

/**
 * Which heads are sub-heads: not a lead set as one («<h2>Міністерство пропонує перейти на погодинні тарифи.</h2>»), and
 * short paragraphs all in bold where the article has no other («<p><b>Що кажуть у громаді</b></p>»).
 */
export function settleSubheads(lines: readonly PageLine[]): readonly PageLine[] {
  const settled = lines.map((line, at) =>
    line.kind === "subhead" && !isSubhead(line, at, lines) ? { ...line, kind: null } : line,
  );
  if (settled.some(({ kind }) => kind === "subhead")) return settled;
  const bold = settled.filter((line, at) => isBoldHead(line, at, settled));
  const questions = bold.filter(({ text }) => text.endsWith("?"));
  const heads = new Set(
    questions.length >= interviewQuestions ? bold.filter((line) => !questions.includes(line)) : bold,
  );
  return settled.map((line) => (heads.has(line) ? { ...line, kind: "subhead" } : line));
}

function isSubhead({ text }: PageLine, at: number, lines: readonly PageLine[]): boolean {
  if (text.length > subheadLength || at === lines.length - 1) return false;
  return !(at === 0 && /[.!…]$/u.test(text));
}

function isBoldHead(line: PageLine, at: number, lines: readonly PageLine[]): boolean {
  return (
    line.kind === null &&
    at > 0 &&
    at < lines.length - 1 &&
    line.boldLetters === line.letters &&
    line.text.length <= subheadLength / 2 &&
    !/[.:;,…»"]$|^[–—-]/u.test(line.text)
  );
}
