import type { AddressKind, FigureKind } from "../../core/index.js";
import { collect, merge } from "./collect.js";
import type { Found } from "./figure.js";

/** «Пишіть на news@example.ua, деталі на https://example.ua/a, @redaktsiia, #ШісткаСпіває 💧, тел. 0 800 123 456.» */
const patterns: readonly (readonly [FigureKind | AddressKind, RegExp])[] = [
  ["url", /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s«»“”„"<>]{0,2000}[^\s«»“”„"<>.,;:!?…)\]]/giu],
  ["email", /(?<![\p{L}\p{N}.+_-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu],
  [
    "url",
    /(?<![\p{L}\p{N}@._/-])[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,5}\.(?:com|org|net|info|gov|edu|media|online|news|ua|eu|pl|de|uk|me|io|tv|fm|ai|укр)(?![\p{L}\d-])(?:\/[^\s«»“”„"]{0,2000}[^\s«»“”„".,;:!?…)])?/giu,
  ],
  ["handle", /(?<![\p{L}\p{N}@._/-])@[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/gu],
  ["hashtag", /(?<![\p{L}\p{N}#&/])#[\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*/gu],
  [
    "emoji",
    /(?:\p{Regional_Indicator}{2}|(?![©®™])\p{Extended_Pictographic}(?:[\p{M}\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*)+/gu,
  ],
  // a telephone number
  [
    "number",
    /(?<![\p{L}\p{N}+]|\d )(?:\+\d{1,3}[ -]?(?:\(\d{2,4}\)|\d{2,4})|\(0\d{2,3}\)|0\d{2}|0 ?\d{3})(?:[ -]?\d{2,4}){2,4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N},.-])\d{3}-\d{3}-\d{2}-?\d{2}(?![\p{L}\p{N}-])/gu,
  ],
  // «F-16», «M142», «UA213223130000026007233566001»
  [
    "number",
    /(?<![\p{L}\p{N}-])(?:[A-Z][A-Za-z]{0,9}|[a-z]{1,10})-?\d{1,32}[A-Za-z]{0,3}(?:-\d{1,4})?(?![\p{L}\p{N}-])/gu,
  ],
  // «24/7», «50/50», «½»
  ["number", /(?<![\p{L}\p{N}.,/])\d{1,3}\/\d{1,3}(?![\p{L}\p{N}/]|[.,]\d)|[¼-¾⅐-⅞]/gu],
];

/** Designations of weapons and aircraft, by the letters before their number. */
const prefixes: Readonly<Record<string, string>> = {
  Су: "Su",
  Ту: "Tu",
  Ан: "An",
  Мі: "Mi",
  Ка: "Ka",
  Іл: "Il",
  МіГ: "MiG",
  Як: "Yak",
  С: "S",
  Х: "Kh",
  Т: "T",
  А: "A",
  М: "M",
  К: "K",
  Р: "R",
  Д: "D",
  БМ: "BM",
  БМП: "BMP",
  БТР: "BTR",
  БРДМ: "BRDM",
  КАБ: "KAB",
  ФАБ: "FAB",
  РПГ: "RPG",
  АК: "AK",
  ТОС: "TOS",
  Шахед: "Shahed",
  Герань: "Geran",
  Шахеди: "Shahed",
};
/** «Су-57», «ракети Х-101», «С-300» */
const designations = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<prefix>${Object.keys(prefixes).join("|")})-(?<number>\\d{1,4})(?<letter>[А-Я]?)(?![\\p{L}\\p{N}])`,
  "gu",
);
/** «вул. Винниченка, 30А», «2-Б»: the letters that number houses and classes. */
const lettered = /(?<![\p{L}\p{N}.,:/-])(?<number>\d{1,4}-?)(?<letter>[АБВГДЕЖК])(?![\p{L}\p{N}-])/gu;
const letters: Readonly<Record<string, string>> = {
  А: "A",
  Б: "B",
  В: "V",
  Г: "H",
  Д: "D",
  Е: "E",
  Ж: "Zh",
  К: "K",
  М: "M",
  С: "S",
};

/** Addresses, emoji, telephone numbers and designations: the same in English but for Cyrillic letters beside numbers. */
export function findAddresses(text: string): readonly Found[] {
  return merge(
    ...patterns.map(([kind, pattern]) => collect(text, pattern, () => ({ kind, form: "copied", forms: [] }))),
    collect(text, designations, (match) => {
      const prefix = prefixes[match.group("prefix")] ?? "";
      const letter = letters[match.group("letter")] ?? "";
      return { kind: "number", form: "copied", forms: [`${prefix}-${match.group("number")}${letter}`] };
    }),
    collect(text, lettered, (match) => ({
      kind: "number",
      form: "copied",
      forms: [match.group("number") + (letters[match.group("letter")] ?? "")],
    })),
  );
}
