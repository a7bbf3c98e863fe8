import { pick, replaceEach, type Mutator } from "../sentence.js";

/** “The bridge lacks опор”: a word of the source stands where its English should. */
export const residueLeft: Mutator = ({ uk, en }, random) => {
  const words = uk.match(/\p{Script=Cyrillic}{4,}/gu) ?? [];
  return replaceEach(en, /(?<![\p{L}’'-])\p{Ll}{4,}(?![\p{L}’'-])/gu, () => pick(words, random));
};
