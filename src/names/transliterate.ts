/**
 * Letter by letter, at the start of a word and elsewhere.
 * Source: Cabinet of Ministers of Ukraine, resolution No. 55 of 27 January 2010.
 */
const letters: ReadonlyMap<string, readonly [initial: string, elsewhere: string]> = new Map(
  Object.entries({
    а: ["a", "a"],
    б: ["b", "b"],
    в: ["v", "v"],
    г: ["h", "h"],
    ґ: ["g", "g"],
    д: ["d", "d"],
    е: ["e", "e"],
    є: ["ye", "ie"],
    ж: ["zh", "zh"],
    з: ["z", "z"],
    и: ["y", "y"],
    і: ["i", "i"],
    ї: ["yi", "i"],
    й: ["y", "i"],
    к: ["k", "k"],
    л: ["l", "l"],
    м: ["m", "m"],
    н: ["n", "n"],
    о: ["o", "o"],
    п: ["p", "p"],
    р: ["r", "r"],
    с: ["s", "s"],
    т: ["t", "t"],
    у: ["u", "u"],
    ф: ["f", "f"],
    х: ["kh", "kh"],
    ц: ["ts", "ts"],
    ч: ["ch", "ch"],
    ш: ["sh", "sh"],
    щ: ["shch", "shch"],
    ь: ["", ""],
    ю: ["yu", "iu"],
    я: ["ya", "ia"],
  }),
);

const word = /[\p{L}\p{M}'’ʼ‘]+/gu;

/**
 * Writes Ukrainian in Latin letters after resolution 55. Everything that is not a Ukrainian
 * letter stays as it is, but for the apostrophe within a word, which is dropped.
 */
export function transliterate(text: string): string {
  return text.normalize("NFC").replace(word, transliterateWord);
}

function transliterateWord(original: string): string {
  const upper = original === original.toUpperCase() && [...original].length > 1;
  let result = "";
  let before = "";
  for (const character of original) {
    const lower = character.toLowerCase();
    const pair = letters.get(lower);
    if (pair) {
      // зг is zgh, so that it is not read as ж (zh)
      const latin = lower === "г" && before === "з" ? "gh" : pair[before === "" ? 0 : 1];
      result += character === lower ? latin : upper ? latin.toUpperCase() : capitalise(latin);
    } else if (!/['’ʼ‘]/u.test(character)) {
      result += character;
    }
    before = lower;
  }
  return result;
}

function capitalise(latin: string): string {
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
