import { wordsOf } from "../locate/headline.js";
import type { PageLine } from "../lines/page-line.js";
import type { LineRule } from "./line-rule.js";

/** Letters of an article before a name below it can be its signature. */
const signedLetters = 200;
/** Characters that a signature may have besides the author's name: «, для «Думки плюс»», «, наш кор.». */
const besidesName = 30;
/** «Гордій СКИБА», «Орися КАМІНЬ, наш кор.» */
const name = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'ʼ-]+(?:,\s*(?:наш(?:а)?\s+)?(?:соб)?кор\p{L}*\.?(?:,?\s.{0,30})?)?$/u;

/** «<p align="right"><b>Гордій СКИБА</b></p>»: the author's name below the text ends the article. */
export const signature: LineRule = ({ lines, statements: { byline } }) => {
  const authors = byline === undefined ? [] : byline.split(", ").map(wordsOf);
  let before = 0;
  let end = lines.length;
  for (const [at, line] of lines.entries()) {
    if (before >= signedLetters && isSignature(line, authors)) {
      end = at;
      break;
    }
    before += line.letters;
  }
  return (_line, at) => at >= end;
};

function isSignature({ kind, text, box }: PageLine, authors: readonly string[]): boolean {
  if (kind !== null || text.length > 100) return false;
  const words = wordsOf(text);
  if (
    authors.some(
      (author) => words.startsWith(author) && words.length <= author.length + besidesName && !/[:!?]|\.\s/u.test(text),
    )
  )
    return true;
  return box.align === "right" && name.test(text);
}
