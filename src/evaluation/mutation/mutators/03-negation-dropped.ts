import { asWritten, replaceEach, type Mutator } from "../sentence.js";

const affirmed: Readonly<Record<string, string>> = {
  no: "some",
  never: "always",
  nobody: "somebody",
  nothing: "something",
  none: "some",
  without: "with",
  cannot: "can",
  "no one": "someone",
  "can't": "can",
  "won't": "will",
};
const negatives =
  /\b(?:can[’']t|won[’']t|\p{L}+n[’']t|no one|no(?![.-]| (?:more|less|later|longer) than)|never|nobody|nothing|none|without|cannot)\b| not\b(?! only)/giu;

/** did not sign → did sign; without → with: a denial becomes its opposite. */
export const negationDropped: Mutator = ({ en }) =>
  replaceEach(en, negatives, ([word]) => {
    const plain = word.toLowerCase().replace("’", "'");
    if (plain === " not") return "";
    return asWritten(word, affirmed[plain] ?? word.replace(/n[’']t$/iu, ""));
  });
