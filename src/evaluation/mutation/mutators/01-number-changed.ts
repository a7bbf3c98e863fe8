import { asWritten, pick, replaceEach, type Mutator } from "../sentence.js";

const digits = /(?<![\p{L}\d.,:-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d:])/gu;
const words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const inWords = new RegExp(`\\b(?:${words.join("|")})\\b`, "giu");
/** Days and years are dates: another kind. */
const isDate = /(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?\s$/u;

/** 4,200 → 4,700; two → nine: one digit is another one, or a number in words is. */
export const numberChanged: Mutator = ({ en }, random) => [
  ...replaceEach(en, digits, ({ 0: number, index }) => {
    if (isDate.test(en.slice(0, index)) || /^(?:19|20)\d\d$/u.test(number)) return null;
    const places = [...number].flatMap((character, at) => (/\d/u.test(character) ? [at] : []));
    const place = pick(places, random) ?? 0;
    const other =
      pick(
        [..."123456789"].filter((digit) => digit !== number[place]),
        random,
      ) ?? "1";
    return number.slice(0, place) + other + number.slice(place + 1);
  }),
  ...replaceEach(en, inWords, ([word]) => {
    const other = pick(
      words.filter((each) => each !== word.toLowerCase()),
      random,
    );
    return other === null ? null : asWritten(word, other);
  }),
];
