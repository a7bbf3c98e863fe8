/** English that stands for no word of its own in Ukrainian, or for many. */
const smallWords = new Set(
  (
    "the and for with that this from was were are has have had not but they them their his him her its our your you she " +
    "would could should will can may might must who what which when where there here about into onto over after before " +
    "been being than then also just only very out off all any some more most such how why does did doing done while " +
    "because one ones themselves himself herself itself myself yourself ourselves each other others another get got " +
    // numbers have a rule of their own
    "now too even still yet two three four five six seven eight nine ten twenty thirty forty fifty hundred thousand million"
  ).split(" "),
);

/** Contractions are small words as well. */
export function isSmall(word: string): boolean {
  return smallWords.has(word) || word.includes("'");
}
