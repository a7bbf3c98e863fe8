import { pick, replaceEach, type Mutator } from "../sentence.js";

/** Umerov → Witkoff: a name is another one of the same article, of as many words where there is one. */
export const nameSwapped: Mutator = ({ en, names }, random) =>
  names
    .filter((name) => /^\p{Lu}/u.test(name) && !names.some((other) => other !== name && other.includes(name)))
    .flatMap((name) => {
      const others = names.filter(
        (other) => /^\p{Lu}/u.test(other) && !en.includes(other) && !other.includes(name) && !sharesWord(other, name),
      );
      const alike = others.filter((other) => countWords(other) === countWords(name));
      return replaceEach(en, wholeWords(name), () => pick(alike.length > 0 ? alike : others, random)).slice(0, 1);
    });

export function wholeWords(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");
}

function countWords(name: string): number {
  return name.split(" ").length;
}

/** Zelensky and President Zelensky are no two people. */
function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(/[\s-]+/u));
  return b.split(/[\s-]+/u).some((word) => word.length > 3 && words.has(word));
}
