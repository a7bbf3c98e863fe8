import { wordsOf } from "../locate/headline.js";
import type { LineRule } from "./line-rule.js";

/** «Головна / Новини / Де у місті не буде гарячої води»: the headline, author, section or outlet printed once more. */
export const headlineAgain: LineRule = ({ lines, statements: { title, byline, section, publisher } }) => {
  const again = new Set(
    [title, byline, section, publisher].flatMap((value) =>
      value === undefined ? [] : [wordsOf(value), `автор${wordsOf(value)}`],
    ),
  );
  const start = lines.findIndex(({ kind, letters, text }) => kind === null && letters >= 40 && /[.!?…»]$/u.test(text));
  return (line, at) => {
    if (line.kind !== null && line.kind !== "subhead") return false;
    return at <= start && again.has(wordsOf(line.text));
  };
};
