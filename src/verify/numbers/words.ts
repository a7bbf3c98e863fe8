/** Small numbers in words: stems in Ukrainian, whole words in English. */
const words: readonly (readonly [value: number, uk: string, en: string])[] = [
  [0, "нул(?:ь|я|ю|ем|ьов)", "zero|nil"],
  [1, "од(?:ин|на|не|ного|ної|ному|ній|ним|нією|ну)|перш", "one|first|a|an"],
  [2, "дв(?:а|і|ох|ом|ома|оє|ічі|адцят)|друг", "two|second|twice|twent\\w+|both|couple|pair"],
  [3, "тр(?:и|ьох|ьом|ьома|оє|ет)|тричі", "three|third|thrice"],
  [4, "чотир|четвер", "four|fourth"],
  [5, "п'ят", "five|fifth|fift\\w+"],
  [6, "шіст|шост|шест", "six|sixth|sixt\\w+"],
  [7, "сім|сьом|сем", "seven|seventh|sevent\\w+"],
  [8, "вісім|восьм", "eight|eighth|eight\\w+"],
  [9, "дев'ят", "nine|ninth|ninet\\w+"],
  [10, "десят", "ten|tenth|dozens?"],
  [11, "одинадцят", "eleven|eleventh"],
  [12, "дванадцят|дюжин", "twelve|twelfth|dozen"],
  [13, "тринадцят", "thirteen\\w*"],
  [14, "чотирнадцят", "fourteen\\w*"],
  [15, "п'ятнадцят", "fifteen\\w*"],
  [16, "шістнадцят", "sixteen\\w*"],
  [17, "сімнадцят", "seventeen\\w*"],
  [18, "вісімнадцят", "eighteen\\w*"],
  [19, "дев'ятнадцят", "nineteen\\w*"],
  [20, "двадцят", "twent\\w+"],
  [30, "тридцят", "thirt\\w+"],
  [40, "сорок", "fort\\w+"],
  [50, "п'ятдесят", "fift\\w+"],
  [60, "шістдесят", "sixt\\w+"],
  [70, "сімдесят", "sevent\\w+"],
  [80, "вісімдесят", "eight\\w+"],
  [90, "дев'яност", "ninet\\w+"],
  [100, "ст(?:о|а|ами)(?!\\p{L})|сотн|двіст|трист|чотирист", "hundreds?"],
  [1000, "тисяч", "thousands?"],
  [1e6, "мільйон", "millions?"],
];

const patterns = words.map(([value, uk, en]) => ({
  value,
  uk: new RegExp(`(?<![\\p{L}'])(?:${uk})`, "iu"),
  en: new RegExp(`\\b(?:${en})\\b`, "iu"),
}));

/** Values that words of a Ukrainian text may stand for. */
export function valuesInUkrainianWords(text: string): ReadonlySet<number> {
  return new Set(patterns.filter(({ uk }) => uk.test(text.replace(/[’ʼ]/gu, "'"))).map(({ value }) => value));
}

/** Values that words of an English text may stand for. */
export function valuesInEnglishWords(text: string): ReadonlySet<number> {
  return new Set(patterns.filter(({ en }) => en.test(text)).map(({ value }) => value));
}
