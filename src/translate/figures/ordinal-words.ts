/** Stems of ordinals, by their value; «треть» is that of all forms but «третій». */
const units = "перш друг трет[ьі]? четверт п'ят шост сьом восьм дев'ят десят".split(" ");
const teens =
  "одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят".split(" ");
const tens = "двадцят тридцят сороков п'ятдесят шістдесят сімдесят вісімдесят дев'яност".split(" ");
/** As they stand before the last word of a compound: «двадцять четвертого». */
const openers = "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто".split(" ");
const hundreds = "двохсот трьохсот чотирьохсот п'ятисот шестисот семисот восьмисот дев'ятисот".split(" ");

const endings = "ий|ій|ого|ому|им|ім|їм|а|я|ої|ьої|у|ю|ою|ьою|е|є|ього|ьому|і|их|іх|ими|іми";

const values: readonly (readonly [stem: string, value: number])[] = [
  ...units.map((stem, at) => [stem, at + 1] as const),
  ...teens.map((stem, at) => [stem, at + 11] as const),
  ...tens.map((stem, at) => [stem, 10 * (at + 2)] as const),
  ["сот", 100],
  ...hundreds.map((stem, at) => [stem, 100 * (at + 2)] as const),
  ["тисячн", 1000],
];
const stems = values.map(([stem]) => stem).sort((a, b) => b.length - a.length);

/** Pattern of an ordinal in words, in any case. */
export const ordinalWordsPattern = `(?:(?:сто )?(?:${openers.join("|")}) |сто )?(?:${stems.join("|")})(?:${endings})(?![\\p{L}'])`;

const whole = new RegExp(
  `^(?<hundred>сто )?(?:(?<opener>${openers.join("|")}) )?(?<stem>${stems.join("|")})(?<ending>${endings})$`,
  "iu",
);
const byStem = values.map(([stem, value]) => ({ stem: new RegExp(`^${stem}$`, "iu"), value }));

/** The value of an ordinal in words («двадцять четвертого»: 24), or null for other words. */
export function ordinalInWords(written: string): number | null {
  const groups = whole.exec(written)?.groups;
  if (!groups) return null;
  const { hundred, opener, stem = "" } = groups;
  const last = byStem.find((each) => each.stem.test(stem))?.value ?? 0;
  if (opener && last >= 10) return null;
  const ten = opener ? 10 * (openers.indexOf(opener.toLowerCase()) + 2) : 0;
  return (hundred ? 100 : 0) + ten + last;
}
