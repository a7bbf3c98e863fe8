import { pick, replaceEach, type Mutator } from "../sentence.js";
import { wholeWords } from "./02-name-swapped.js";

const verb =
  "(?:said|says|added|adds|explained|explains|noted|notes|told|wrote|writes|stressed|recalled|remarked|stated|reported|admitted|emphasized)";
const pronoun = new RegExp(`\\b(?:he|she)(?= ${verb}\\b)|(?<=\\b${verb} )(?:he|she)\\b`, "giu");

/** “…,” Umerov wrote → “…,” Kyslytsya wrote: another speaker of the article has said it, or another than "he" or "she". */
export const quotationAttributedToAnother: Mutator = ({ en, speakers, allSpeakers }, random) => {
  const others = allSpeakers.filter((name) => !speakers.includes(name) && speakers.length > 0);
  const given = speakers.flatMap((name) => {
    const last = lastWord(name);
    return replaceEach(en, wholeWords(en.includes(name) ? name : last), ([found]) => {
      const other = pick(
        others.filter((each) => lastWord(each) !== last),
        random,
      );
      return other === null ? null : found === name ? other : lastWord(other);
    }).slice(0, 1);
  });
  return [
    ...given,
    ...replaceEach(en, pronoun, () => {
      const other = pick(others, random);
      return other === null ? null : lastWord(other);
    }),
    ...replaceEach(en, pronoun, ([found]) => ({ he: "she", she: "he", He: "She", She: "He" })[found] ?? null),
  ];
};

function lastWord(name: string): string {
  return name.split(" ").at(-1) ?? name;
}
