const menInVowels = new Set(
  "микола ілля лука сава хома кузьма микита ярема данила гаврила фома яша гриша міша вася петя коля мика".split(" "),
);
/** Sasha and Zhenia are both. */
const either = new Set("саша женя валя слава паша".split(" "));
const womenInConsonants = new Set("любов рахіль нінель ніколь ізабель мішель кармен ірен елізабет".split(" "));

/** What a full name's given name says; null where it may be either's. */
export function sexOf(name: string): "she" | "he" | null {
  const [given = "", surname] = name.toLowerCase().split(/\s+/u);
  if (surname === undefined || given.includes(".") || either.has(given)) return null;
  if (womenInConsonants.has(given)) return "she";
  if (/[ая]$/u.test(given)) return menInVowels.has(given) ? "he" : "she";
  return /[бвгґджзйклмнпрстфхцчшщьо]$/u.test(given) && !/(?:ова|ева|єва|іна|їна|ська|цька)$/u.test(surname)
    ? "he"
    : null;
}
