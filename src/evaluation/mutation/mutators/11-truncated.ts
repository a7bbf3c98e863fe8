import type { Mutator } from "../sentence.js";

/** Fewest words that are cut off, and that are left. */
const [fewestCut, fewestLeft] = [3, 2];

/** The end is cut off, from 30 to 70 % of the words, once as the model stops and once with the full stop put back. */
export const truncated: Mutator = ({ en }, random) => {
  const words = en.split(" ");
  const left = Math.round(words.length * (0.3 + 0.4 * random()));
  if (left < fewestLeft || words.length - left < fewestCut) return [];
  const text = words
    .slice(0, left)
    .join(" ")
    .replace(/[.,;:—–-]+$/u, "");
  return [text, `${text}.`];
};
