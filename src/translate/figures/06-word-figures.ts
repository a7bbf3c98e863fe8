import { collect, merge } from "./collect.js";
import type { Found } from "./figure.js";
import { ordinalInWords, ordinalWordsPattern } from "./ordinal-words.js";
import { ordinalOf, ordinalWordsFor, wordsFor } from "./write-number.js";

const start = "(?<![\\p{L}\\p{N}'-])";
const end = "(?![\\p{L}\\p{N}'-])";
/** «третя з десяти», «на тридцятому кілометрі»; «перший» and «другий» are often no numbers. */
const ordinals = new RegExp(`${start}${ordinalWordsPattern}(?!-)`, "giu");
/** «дві третини норми», «три чверті»; «дві п'яті» */
const fractions = new RegExp(
  `${start}(?<upper>дві|двох|двом|двома|три|трьох|трьом|трьома) (?<lower>третин(?:и|ам|ами|ах)?|чверт(?:і|ей|ям|ями|ях)|п'ят(?:их|ими|им|і))${end}`,
  "giu",
);
const times: readonly (readonly [RegExp, readonly string[]])[] = [
  [/двічі/u, ["twice", "two times", "2 times"]],
  [/тричі/u, ["three times", "thrice", "3 times"]],
  [
    /[ув]двічі|[ув]двоє/u,
    ["twice", "twofold", "two times", "double", "doubled", "doubling", "half", "halved", "2 times"],
  ],
  [/[ув]тричі|[ув]троє/u, ["three times", "threefold", "triple", "tripled", "tripling", "by two-thirds", "3 times"]],
  [/[ув]четверо/u, ["four times", "fourfold", "quadruple", "quadrupled", "4 times"]],
];
/** «тричі», «вдвічі» */
const adverbs = new RegExp(`${start}(?:${times.map(([word]) => word.source).join("|")})${end}`, "giu");
const halves: readonly (readonly [RegExp, readonly string[]])[] = [
  [/пів року|півроку/u, ["half a year", "half year", "six months", "6 months"]],
  [/пів(?: |-)?години/u, ["half an hour", "half hour", "30 minutes"]],
  [/пів(?: |-)?дня/u, ["half a day", "half day"]],
  [/пів(?: |-)?метра/u, ["half a meter", "half meter", "50 centimeters"]],
  [/пів(?: |-)?кілометра/u, ["half a kilometer", "half kilometer", "500 meters"]],
  [/пів(?: |-)?століття/u, ["half a century", "half century", "50 years"]],
  [/пів(?: |-)?ціни/u, ["half price", "half the price"]],
  [/пів(?: |-)?хвилини/u, ["half a minute", "half minute", "30 seconds"]],
  [/півтора року/u, ["a year and a half", "year and a half", "one and a half years", "1.5 years", "18 months"]],
  [/півтора місяця/u, ["a month and a half", "month and a half", "one and a half months", "1.5 months"]],
  [/півтори години/u, ["an hour and a half", "hour and a half", "one and a half hours", "1.5 hours", "90 minutes"]],
];
/** «пів години», «півтора року» */
const amounts = new RegExp(`${start}(?:${halves.map(([words]) => words.source).join("|")})${end}`, "giu");

const denominators: readonly (readonly [RegExp, string])[] = [
  [/^трет/iu, "third"],
  [/^чверт/iu, "quarter"],
  [/^п'ят/iu, "fifth"],
];

/** Figures that only words give: ordinals from the fourth, fractions, halves and how many times. */
export function findWordFigures(text: string): readonly Found[] {
  return merge(
    collect(text, fractions, (match) => {
      const lower = denominators.find(([pattern]) => pattern.test(match.group("lower")))?.[1] ?? "";
      const upper = /^д/iu.test(match.group("upper")) ? "two" : "three";
      return { kind: "number", form: "measure", forms: [`${upper}-${lower}s`] };
    }),
    tabled(text, amounts, halves, "measure"),
    tabled(text, adverbs, times, "adverb"),
    collect(text, ordinals, (match) => {
      const written = text.slice(match.start, match.end);
      const value = ordinalInWords(written) ?? 0;
      if (value < 4 || isCardinal(written) || !mayStartSentence(text, match.start)) return null;
      const forms = [ordinalOf(value), ...ordinalWordsFor(value), String(value)];
      const share = /кож[ен]\p{L}* $/iu.test(text.slice(Math.max(0, match.start - 8), match.start))
        ? [...wordsFor(value), String(value)].flatMap((each) => [`one in ${each}`, `one out of ${each}`, `in ${each}`])
        : [];
      const part =
        /^ частин/u.test(text.slice(match.end, match.end + 7)) && value === 4 ? ["quarter", "one-quarter"] : [];
      const first = [...(value < 10 ? ordinalWordsFor(value) : []), ...forms, ...share, ...part];
      return { kind: "number", form: "ordinal", forms: first };
    }),
  );
}

/** «п'яти» and «сьома» are also forms of the number, «п'ята» is also a heel. */
function isCardinal(written: string): boolean {
  return /^(?:сьома|п'ят[аиу])$/iu.test(written);
}

/** Whether a word in this place may have its capital from the sentence's start and not from a name. */
export function mayStartSentence(text: string, at: number): boolean {
  return (
    !/\p{Lu}/u.test(text.charAt(at)) || /(?:^|[.!?…\n«“„"(•]|[–—] )\s*$/u.test(text.slice(Math.max(0, at - 4), at))
  );
}

function tabled(
  text: string,
  pattern: RegExp,
  table: readonly (readonly [RegExp, readonly string[]])[],
  form: "measure" | "adverb",
): readonly Found[] {
  return collect(text, pattern, (match) => {
    const written = text.slice(match.start, match.end);
    const forms = table.find(([words]) => words.exec(written.toLowerCase())?.[0].length === written.length)?.[1];
    return forms && mayStartSentence(text, match.start) ? { kind: "number", form, forms } : null;
  });
}
