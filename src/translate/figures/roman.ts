const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Cyrillic letters that are typed for Roman digits: «ХХ», «ІІ». */
const latin: Readonly<Record<string, string>> = { Х: "X", І: "I" };

/** Pattern of a Roman numeral below 40, in letters of either script. */
export const romanPattern = "[IVXХІ]{1,7}";

/** The numeral in Latin letters, or null for what is none («IIX»). */
export function romanInLatin(written: string): string | null {
  const text = written.replace(/[ХІ]/gu, (letter) => latin[letter] ?? letter);
  return /^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(text) && text !== "" ? text : null;
}

/** The value of a Roman numeral in Latin letters. */
export function romanValue(text: string): number {
  const values = [...text].map((letter) => digits[letter] ?? 0);
  return values.reduce((sum, value, at) => ((values[at + 1] ?? 0) > value ? sum - value : sum + value), 0);
}
