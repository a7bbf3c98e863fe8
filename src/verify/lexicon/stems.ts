/** Letters of a stem that are looked at: enough to tell words apart, few enough that most suffixes fall off. */
const longestUk = 7;
const longestEn = 7;
/** Fewest letters that an ending leaves. */
const shortest = 3;

const endingUk =
  /(?:ськ|цьк|зьк)?(?:уватиме|ватиме|ватимуть|уватимуть|ування|ювання|увати|ювати|ували|ювали|увала|ували|ував|ював|ються|ється|ться|тися|ення|ання|іння|ьому|ього|ями|ами|ові|еві|єві|ими|іми|ому|ого|ому|ої|ою|ею|єю|ією|іях|іями|іям|ість|ості|істю|остей|остями|ах|ях|ам|ям|ів|їв|ий|ій|их|іх|им|ім|ом|ем|єм|ати|яти|іти|ити|али|яли|іли|или|ала|яла|іла|ила|ало|яло|іло|ило|ав|яв|ів|ив|ує|ює|ують|юють|ають|яють|ять|ать|уть|ють|ете|ємо|емо|имо|ить|їть|ти|ли|ла|ло|ть|ш|ей|а|я|у|ю|о|е|є|и|і|ї|й|ь|в)$/u;
const endingEn =
  /(?:'s|s'|ations|ation|ations|ingly|edly|ments|ment|ness|ities|ity|ively|ives|ive|ings|ing|ions|ion|ies|ied|(?<=\p{L}{5})ers?|(?<=\p{L}{5})est|ed|es|ly|(?<=\p{L}{4})al|s|e|y)$/u;

/** «Перемовинами» → "перемов": the stem that a word's forms have in common, more or less; null for what has too few letters. */
export function stemUk(word: string): string | null {
  const letters = word.toLowerCase().replaceAll("'", "").replaceAll("ґ", "г");
  if (letters.length < shortest) return null;
  return foldVowels(cut(letters.replace(/(?<=\p{L}{3})(?:ся|сь)$/u, ""), endingUk, longestUk));
}

/** "negotiations" → "negoti". */
export function stemEn(word: string): string | null {
  const letters = word.toLowerCase();
  return letters.length < shortest ? null : cut(letters, endingEn, longestEn);
}

function cut(word: string, ending: RegExp, longest: number): string {
  const match = ending.exec(word);
  const start = match ? Math.max(match.index, shortest) : word.length;
  return word.slice(0, Math.min(start, longest));
}

/** «Міст», «мосту»; «сім», «семи»: vowels that take turns in a word's forms are one. */
function foldVowels(stem: string): string {
  return stem.charAt(0) + stem.slice(1).replace(/[ієе]/gu, "о");
}
