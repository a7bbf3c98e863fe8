import { wordsOf } from "../locate/headline.js";
import type { PageLine } from "../lines/page-line.js";
import type { LineRule } from "./line-rule.js";

/** Letters from which words that stand twice in an article were set apart from its text. */
const pulledLetters = 20;
/** Lines that may have been pulled out of the text; each is looked for in all of it. */
const mostPulled = 60;
const pullMarks = /-(?:pull|pullquote|highlight|highlighted|quote|blockquote|vynoska|callout|accent|cytata)-/u;

/** «<blockquote class="pull">Разом вони стали катастрофою</blockquote>» after «…Разом вони стали катастрофою», – визнає посадовиця»: words of the text printed once more, large. */
export const pullQuotes: LineRule = ({ lines }) => {
  const pulled = lines.filter((line) => isSetApart(line) && line.letters >= pulledLetters).slice(0, mostPulled);
  const text =
    pulled.length === 0
      ? ""
      : wordsOf(
          lines
            .filter((line) => !isSetApart(line))
            .map((line) => line.text)
            .join("\n"),
        );
  const again = new Set(pulled.filter((line) => text.includes(wordsOf(line.text))));
  return (line) => again.has(line);
};

function isSetApart({ kind, box }: PageLine): boolean {
  return kind === "quote" || (kind === null && (pullMarks.test(box.marks) || pullMarks.test(box.parent?.marks ?? "")));
}
