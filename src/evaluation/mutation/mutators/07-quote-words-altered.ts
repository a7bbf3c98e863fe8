import { asWritten, pick, replaceEach, type Mutator } from "../sentence.js";

const contentWord = /(?<![\p{L}’'-])\p{Ll}{5,}(?![\p{L}’'-])/gu;
const person: Readonly<Record<string, string>> = {
  I: "he",
  we: "they",
  We: "They",
  my: "his",
  My: "His",
  our: "their",
  Our: "Their",
  me: "him",
  us: "them",
};
const firstPerson = /(?<![\p{L}’'.])(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)(?![\p{L}’'.])/gu;

/**
 * Words of a quotation are others than were said: a content word is replaced by one of the article's other sentences,
 * "I" by "he" throughout, or three words move out of the quote marks.
 */
export const quoteWordsAltered: Mutator = ({ en, quotes, article }, random) => {
  const inner = quotes ? /“([^”]*)/u.exec(en) : null;
  if (inner?.[1] === undefined || inner[1].trim() === "") return [];
  const start = inner.index + 1;
  const [before, content, rest] = [en.slice(0, start), inner[1], en.slice(start + inner[1].length)];
  const elsewhere = article
    .filter((other) => other !== en)
    .flatMap((other) => other.match(contentWord) ?? [])
    .filter((word) => !en.includes(word));
  const replaced = replaceEach(content, contentWord, ([word]) => {
    const other = pick(elsewhere, random);
    return other === null ? null : asWritten(word, other);
  });
  const inThird = content.replace(firstPerson, (word) => person[word] ?? word);
  return [
    ...replaced.map((text) => before + text + rest),
    ...(inThird === content ? [] : [before + inThird + rest]),
    ...moveMark(before, content, rest),
  ];
};

/** “He may come back soon” → “He may” come back soon; only where the quotation is long enough to stay one. */
function moveMark(before: string, content: string, rest: string): readonly string[] {
  const words = content.split(" ");
  if (words.length < 5 || !rest.startsWith("”")) return [];
  return [`${before}${words.slice(0, -3).join(" ")}” ${words.slice(-3).join(" ")}${rest.slice(1)}`];
}
