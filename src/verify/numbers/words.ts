import { wordsOf } from "../reading.js";
import type { NumberMention } from "./values.js";

/** A word that tells a number; one that is not `sure` may mean something else (друга, second, a pair). */
interface NumberWord {
  readonly value: number;
  /** Multiplies what stands before it. */
  readonly scale?: boolean;
  readonly sure: boolean;
}

type Reader = (word: string) => NumberWord | null;

const ordinal = "(?:ий|а|е|ого|ої|ому|ій|им|ою|у|і|их|ими|ім)";
const teen = `ять(?:ох|ом|ома)?|яти|ят${ordinal}|ятеро`;

const ukrainianWords: readonly (readonly [value: number, pattern: string])[] = [
  [2, "дв(?:а|і|ох|ом|ома|оє|ійко)"],
  [3, "тр(?:и|ьох|ьом|ьома|оє)|трет(?:ій|я|є|ього|ьої|ьому|ю|і|іх|ьою|ім|іми)"],
  [4, `чотир(?:и|ьох|ьом|ма)|четверо|четверт${ordinal}`],
  [5, `п'я(?:ть|тьох|тьом|тьома|ти|теро)|п'ят${ordinal}`],
  [6, `шіст(?:ь|ьох|ьом|ьома)|шести|шестеро|шост${ordinal}`],
  [7, `сім(?:ох|ом|ома)?|семи|семеро|сьом${ordinal}`],
  [8, `вісім|вісьм(?:ох|ом|ома)|восьми|восьмеро|восьм${ordinal}`],
  [9, `дев'я(?:ть|тьох|тьом|тьома|ти|теро)|дев'ят${ordinal}`],
  [10, `десят(?:ь|ьох|ьом|ьома|и|еро)|десят${ordinal}`],
  ...["оди", "два", "три", "чотир", "п'ят", "шіст", "сім", "вісім", "дев'ят"].map(
    (stem, at) => [11 + at, `${stem}надц(?:${teen})`] as const,
  ),
  [20, `двадц(?:${teen})`],
  [30, `тридц(?:${teen})`],
  [40, `сорок(?:а|ов${ordinal})?`],
  [50, `п'ятдесят(?:и|ьох|${ordinal})?`],
  [60, `шістдесят(?:и|ьох|${ordinal})?`],
  [70, `сімдесят(?:и|ьох|${ordinal})?`],
  [80, `вісімдесят(?:и|ьох|${ordinal})?`],
  [90, `дев'яност(?:о|а|${ordinal})`],
  [100, `ст(?:о|а)|сот${ordinal}`],
  [200, "двіст[аі]|двохсот"],
  [300, "триста|трьохсот"],
  [400, "чотириста|чотирьохсот"],
  [500, "п'ятсот|п'ятисот"],
  [600, "шістсот|шестисот"],
  [700, "сімсот|семисот"],
  [800, "вісімсот|восьмисот"],
  [900, "дев'ятсот|дев'ятисот"],
];

/** Words that may tell a number, or tell it in another way: двокімнатний, половина, десятки. */
const ukrainianHints: readonly (readonly [value: number, pattern: string])[] = [
  [0.5, "половин.*|пів.*|напів.*"],
  [1, `од(?:ин|на|не|ного|ної|ному|ній|ним|нією|ну|ні|них)|перш.*|єдин.*|одно.*|раз|разу`],
  [1.5, "півтор.*"],
  [2, `друг${ordinal}|дво.*|двій.*|двічі|[ву]двічі|подвій.*|подво.*|обид.*|обоє|пара|пару|пари|двояк.*|удвох|вдвох`],
  [3, "три.*|трій.*|[ву]тричі|третин.*|[ву]трьох|потрій.*"],
  [4, "чотири.*|чверт.*|[ву]четверо|квартал.*|четвір.*"],
  [5, "п'яти.*|п'ятір.*|[ву]п'ятеро"],
  [6, "шести.*|[ву]шестеро|шістк.*"],
  [7, "семи.*|сімк.*"],
  [8, "восьми.*"],
  [9, "дев'яти.*"],
  [10, "десяти.*|десятк.*|десяток"],
  [12, "дюжин.*"],
  [20, "двадцяти.*"],
  [30, "тридцяти.*"],
  [40, "сорока.*"],
  [50, "п'ятдесяти.*"],
  [100, "століт.*|сторіч.*"],
];

const ukrainianScales: readonly (readonly [value: number, pattern: string])[] = [
  [100, "сот(?:ень|ні|ня|ню|нями|нях)"],
  [1e3, "тисяч.*|тис"],
  [1e6, "мільйон.*|млн"],
  [1e9, "мільярд.*|млрд"],
  [1e12, "трильйон.*|трлн"],
];

const compile = (rows: readonly (readonly [value: number, pattern: string])[]) =>
  rows.map(([value, pattern]) => [value, new RegExp(`^(?:${pattern})$`, "u")] as const);
const [ukrainianSure, ukrainianPossible, ukrainianScale] = [
  compile(ukrainianWords),
  compile(ukrainianHints),
  compile(ukrainianScales),
];

/** Letters that Ukrainian numbers begin with: any other word is passed over at once. */
const ukrainianStart =
  /^(?:од|дв|др|тр|чо|че|чв|п'|ші|ше|шо|сі|се|сь|ві|во|де|со|ст|ти|мі|мл|пі|по|об|па|на|пе|єд|ра|уд|вд|вт|ут|вч|уч|вп|уп|вш|уш|дю|кв)/u;

const readUkrainianWord: Reader = (word) => {
  if (!ukrainianStart.test(word)) return null;
  const matching = (rows: typeof ukrainianSure): number | undefined =>
    rows.find(([, pattern]) => pattern.test(word))?.[0];
  const scale = matching(ukrainianScale);
  if (scale !== undefined) return { value: scale, scale: true, sure: false };
  const sure = matching(ukrainianSure);
  if (sure !== undefined) return { value: sure, sure: true };
  const possible = matching(ukrainianPossible);
  return possible === undefined ? null : { value: possible, sure: false };
};

const cardinals =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ordinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";

const englishWords = new Map<string, NumberWord>([
  ...cardinals.split(" ").map((word, value) => [word, { value, sure: value > 1 }] as const),
  ...ordinals.split(" ").map((word, value) => [word, { value, sure: value > 2 }] as const),
  ...tens.split(" ").flatMap((word, at): readonly (readonly [string, NumberWord])[] => {
    const found = { value: 20 + 10 * at, sure: true };
    return [word, word.replace(/y$/u, "ieth")].map((form) => [form, found]);
  }),
  ...[
    ["half halves halved", 0.5],
    ["a an single once only sole", 1],
    ["twice both couple pair pairs double doubled doubling dual two's twin twins", 2],
    ["thirds triple tripled thrice", 3],
    ["quarter quarters", 4],
    ["dozens tens decade", 10],
    ["dozen dozens", 12],
    ["century centuries hundreds", 100],
  ].flatMap(([words, value]): readonly (readonly [string, NumberWord])[] =>
    String(words)
      .split(" ")
      .map((word) => [word, { value: Number(value), sure: false }]),
  ),
  ["hundred", { value: 100, scale: true, sure: false }],
  ...["thousand", "million", "billion", "trillion"].flatMap((word, at): readonly (readonly [string, NumberWord])[] => {
    const found = { value: 1000 ** (at + 1), scale: true, sure: false };
    return [word, `${word}s`].map((form) => [form, found]);
  }),
]);

const readEnglishWord: Reader = (word) => englishWords.get(word) ?? null;

/** The value of a word that tells a number beyond doubt; null for all others. */
export function readNumberWord(word: string, language: "uk" | "en"): number | null {
  const number = language === "uk" ? readUkrainianWord(word) : readEnglishWord(word);
  return number?.sure === true ? number.value : null;
}

export interface WordNumbers {
  /** Numbers that are told in words beyond doubt. */
  readonly told: readonly NumberMention[];
  /** Values that some word may stand for. */
  readonly possible: ReadonlySet<number>;
}

export function readUkrainianWords(text: string): WordNumbers {
  return readWords(text, readUkrainianWord);
}

export function readEnglishWords(text: string): WordNumbers {
  return readWords(text, readEnglishWord);
}

/** What may follow is smaller: after 900 tens, after 20 units, after 12 nothing. */
function magnitudeOf(value: number): number {
  return value > 10 && value < 20 ? 1 : 10 ** Math.floor(Math.log10(Math.max(1, value)));
}

/** Twenty-five thousand: tens and units add up, scales multiply; digits before a scale are read elsewhere. */
function readWords(text: string, read: Reader): WordNumbers {
  const told: NumberMention[] = [];
  const possible = new Set<number>();
  let run: { words: string[]; total: number; last: number; sure: boolean } | null = null;
  const finish = (): void => {
    if (!run) return;
    possible.add(run.total);
    if (run.sure) told.push({ written: run.words.join(" "), values: [run.total] });
    run = null;
  };
  for (const word of wordsOf(text).flatMap((each) => each.split("-"))) {
    const number = read(word);
    if (!number) {
      if (word !== "and" || !run) finish();
      continue;
    }
    possible.add(number.value);
    const joins: boolean = run !== null && (number.scale === true || number.value < (run as { last: number }).last);
    if (!run || !joins) {
      finish();
      run = { words: [word], total: number.value, last: magnitudeOf(number.value), sure: number.sure };
      continue;
    }
    const current: { words: string[]; total: number; last: number; sure: boolean } = run;
    current.words.push(word);
    current.total = number.scale === true ? current.total * number.value : current.total + number.value;
    current.last = magnitudeOf(number.value);
  }
  finish();
  return { told, possible };
}
