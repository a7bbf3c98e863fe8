import { collect, merge } from "./collect.js";
import { adjectiveNoun, compoundPattern, readCompound } from "./compound-words.js";
import type { Found } from "./figure.js";
import { format, ordinalOf, ordinalWordsFor, wordsFor, writeNumeral } from "./write-number.js";

const start = "(?<![\\p{L}\\p{N}.,:'-])";
/** «34-річний», «10–12-річних», «12-метрова», «1,5-річний», «155-мм» */
const adjectives = new RegExp(
  `${start}(?:(?<low>\\d{1,4}(?:,\\d{1,2})?) ?[–-] ?)?(?<value>\\d{1,4}(?:,\\d{1,2})?)-(?<word>\\p{L}+)`,
  "gu",
);
/** «сорокарічний», «дев'ятиповерхового» */
const inWords = new RegExp(`(?<![\\p{L}\\p{N}'-])${compoundPattern}`, "giu");
/** «3-х», «5-ти», «10-ма» */
const cardinals = new RegExp(
  `${start}(?<value>[234](?=-(?:х|ох|ьох|м|ом|ьом)(?!\\p{L}))|\\d{1,6}(?=-(?:ти|ма|ми|ьма|ох|ьох|ом|ьом|ро|є|єро)(?!\\p{L})))-(?<ending>\\p{L}+)`,
  "gu",
);
/** «131-ї», «3-й», «50-й» */
const ordinals = new RegExp(
  `${start}(?<value>\\d{1,6})-(?<ending>й|ий|ій|го|ого|му|ому|м|им|ім|ї|ої|ю|ою|у|ту|а|я|тя|тю|тє|ва|ве|ву|гу|шу|му|та|га|ша|ма|е|є|ше|те|ге|ме|х|их|ті|і|ні|ми|ими)(?!\\p{L})`,
  "gu",
);

/** Numbers grown together with a word or an ending. */
export function findCompounds(text: string): readonly Found[] {
  return merge(
    collect(text, adjectives, (match) => {
      const [low, value] = [match.group("low"), match.group("value")];
      const anniversary = anniversaryOf(match.group("word"), value);
      if (anniversary && !low) return { kind: "number", form: "measure", forms: anniversary };
      const noun = adjectiveNoun(match.group("word"));
      return noun === null ? null : { kind: "number", form: "adjective", forms: writeAdjective(low, value, noun) };
    }),
    collect(text, inWords, (match) => {
      const read = readCompound(text.slice(match.start, match.end));
      if (!read) return null;
      return { kind: "number", form: "adjective", forms: writeAdjective("", String(read.value), read.noun, true) };
    }),
    collect(text, cardinals, (match) => {
      const value = Number(match.group("value"));
      const forms = writeNumeral({ value, decimals: 0, scale: 1, inWords: false });
      return {
        kind: "number",
        form: "count",
        forms,
        countable: value,
        agreement: "many",
        ending: match.group("ending"),
      };
    }),
    collect(text, ordinals, (match) => {
      const value = Number(match.group("value"));
      const forms = [ordinalOf(value), ...ordinalWordsFor(value), format(value, 0)];
      return { kind: "number", form: "ordinal", forms, ending: match.group("ending") };
    }),
  );
}

/** «30-річчя» */
function anniversaryOf(word: string, value: string): readonly string[] | null {
  if (!/^(?:річч(?:я|ю|ям|і)|ліття|літтю|літтям|літті)$/u.test(word)) return null;
  const years = Number(value);
  return [
    ...[ordinalOf(years), ...ordinalWordsFor(years)].flatMap((each) => [`${each} anniversary`, `${each} birthday`]),
    `${years} years`,
    `${years}-year anniversary`,
  ];
}

function writeAdjective(low: string, value: string, noun: string, inWords = false): readonly string[] {
  const write = (written: string) => {
    const [whole = "", decimals = ""] = written.split(",");
    const number = Number(`${whole}.${decimals || "0"}`);
    const words = decimals ? [] : wordsFor(number);
    const wordsFirst = inWords && number < 10 && noun !== "year-old";
    return wordsFirst ? [...words, format(number, 0)] : [format(number, decimals.length), ...words];
  };
  const ends = low ? write(low).map((from, at) => [from, write(value)[at] ?? ""] as const) : [];
  const amounts = low
    ? ends.flatMap(([from, to]) => [`${from}- to ${to}`, `${from}–${to}`, `${from} to ${to}`])
    : write(value);
  const joined = amounts.map((amount) => `${amount}-${noun}`);
  if (noun !== "year-old") return [...joined, ...amounts.map((amount) => `${amount} ${noun}s`)];
  return [
    ...joined,
    ...amounts.map((amount) => `${amount}-year`),
    ...amounts.flatMap((amount) => [
      `${amount} years old`,
      `aged ${amount}`,
      `age ${amount}`,
      `${amount} years`,
      amount,
    ]),
  ];
}
