/** Second halves of adjectives that begin with a number, by stem, and the English noun. */
const nouns: readonly (readonly [stem: string, noun: string])[] = [
  ["річн", "year-old"],
  ["літн", "year-old"],
  ["денн", "day"],
  ["тижнев", "week"],
  ["місячн", "month"],
  ["годинн", "hour"],
  ["хвилинн", "minute"],
  ["секундн", "second"],
  ["кілометров", "kilometer"],
  ["сантиметров", "centimeter"],
  ["міліметров", "millimeter"],
  ["метров", "meter"],
  ["кілограмов", "kilogram"],
  ["тонн", "ton"],
  ["літров", "liter"],
  ["поверхов", "story"],
  ["кімнатн", "room"],
  ["відсотков", "percent"],
  ["бальн", "point"],
  ["мільйонн", "million"],
  ["мільярдн", "billion"],
  ["томн", "volume"],
  ["градусн", "degree"],
  ["сторінков", "page"],
  ["мегаватн", "megawatt"],
  ["кіловатн", "kilowatt"],
  ["етапн", "stage"],
];
const abbreviations: Readonly<Record<string, string>> = {
  мм: "millimeter",
  см: "centimeter",
  км: "kilometer",
};
const ending = "(?:ий|ого|ому|им|ім|ій|ього|ьому|а|я|ої|ьої|у|ю|ою|ьою|е|є|і|их|іх|ими|іми)";
const adjective = new RegExp(`^(${nouns.map(([stem]) => stem).join("|")})${ending}$`, "u");

/** First halves, which are genitives but for a few. */
const numbers: readonly (readonly [string, number])[] = [
  ["дво", 2],
  ["двох", 2],
  ["три", 3],
  ["трьох", 3],
  ["чотири", 4],
  ["чотирьох", 4],
  ["п'яти", 5],
  ["шести", 6],
  ["семи", 7],
  ["восьми", 8],
  ["дев'яти", 9],
  ["десяти", 10],
  ...["оди", "два", "три", "чотир", "п'ят", "шіст", "сім", "вісім", "дев'ят"].map(
    (stem, at) => [`${stem}надцяти`, 11 + at] as const,
  ),
  ["двадцяти", 20],
  ["тридцяти", 30],
  ["сорока", 40],
  ["п'ятдесяти", 50],
  ["шістдесяти", 60],
  ["сімдесяти", 70],
  ["вісімдесяти", 80],
  ["дев'яносто", 90],
  ["сто", 100],
];
const values = new Map(numbers);
const small = numbers.filter(([, value]) => value < 10).map(([word]) => word);
const round = numbers.filter(([, value]) => value >= 20 && value < 100).map(([word]) => word);
const first = `(?:(?:${round.join("|")})(?:${small.join("|")})|${[...values.keys()].sort((a, b) => b.length - a.length).join("|")})`;

/** Pattern of an adjective in one word that begins with a number. */
export const compoundPattern = `${first}(?:${nouns.map(([stem]) => stem).join("|")})${ending}(?![\\p{L}'-])`;
const compound = new RegExp(
  `^(?:(${round.join("|")})(${small.join("|")})|(${[...values.keys()].sort((a, b) => b.length - a.length).join("|")}))(${nouns.map(([stem]) => stem).join("|")})${ending}$`,
  "u",
);

/** The English noun for «річний», «метрова», «мм» after a number and hyphen; null for other words. */
export function adjectiveNoun(word: string): string | null {
  const stem = adjective.exec(word.toLowerCase())?.[1];
  return nouns.find(([each]) => each === stem)?.[1] ?? abbreviations[word] ?? null;
}

/** The parts of «тридцятип'ятирічний»: 35 and year-old. */
export function readCompound(word: string): { readonly value: number; readonly noun: string } | null {
  const [, ten = "", one = "", alone = "", stem] = compound.exec(word.toLowerCase()) ?? [];
  const noun = nouns.find(([each]) => each === stem)?.[1];
  return noun ? { value: (values.get(ten) ?? 0) + (values.get(one) ?? 0) + (values.get(alone) ?? 0), noun } : null;
}
