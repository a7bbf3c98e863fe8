import { collect, merge } from "./collect.js";
import type { Found } from "./figure.js";
import { joinerOf, joinersLike } from "./joiners.js";
import { ordinalInWords, ordinalWordsPattern } from "./ordinal-words.js";
import { romanInLatin, romanPattern, romanValue } from "./roman.js";
import { ordinalOf, ordinalWordsFor } from "./write-number.js";

const start = "(?<![\\p{L}\\p{N}.,:'-]|№ ?)";
const end = "(?![\\p{L}\\p{N}]|[.,:]\\d|-\\p{L})";
/** «1990-х років», «у 80–90-х»: the noun goes with them. */
const decades = new RegExp(
  `${start}(?:(?<first>(?:\\d{2})?\\d0)(?:-х|-ті|-тих|-ві)? ?[–-] ?)?(?<last>(?:\\d{2})?\\d0)-(?:х|ті|тих|их|ми|тими|ві|вих|ні|них)(?!\\p{L})(?: (?:роки|років|роках|рокам|роками)(?!\\p{L})| рр\\.(?= ?[\\p{Ll},;:)–]))?`,
  "gu",
);
/** «XVII–XVIII ст.», «ХХ століття», «на межі ХІХ і ХХ століть», «21 століття» */
const centuries = new RegExp(
  `${start}(?<first>${romanPattern}|\\d{1,2}(?:-(?:го|му|й|м))?)(?:(?<joiner> ?[–-] ?| (?:та|і|й|до) )(?<last>${romanPattern}|\\d{1,2}(?:-(?:го|му|й|м))?))? (?:(?:століть|століття|столітті|століттю|століттям|століттями|століттях|сторіччя|сторіччі|сторіч)(?!\\p{L})|(?<=[IVXХІ] )(?:ст\\.(?= ?[\\p{Ll},;:)–])|ст(?=\\.)))`,
  "gu",
);
/** «ІІІ квартал», «Людовик XIV»; a lone letter may be a word. */
const roman = new RegExp(`(?<![\\p{L}\\p{N}'-])${romanPattern}(?![\\p{L}\\p{N}'])`, "gu");
const after = " (?:року|рік|році|роком|роки|років|роках|роками|рр?(?=\\.))(?!\\p{L})| навчальн\\p{L}+ (?:рок|рік)";
/** «2025 року», «2022–2025 рр.», «2024/25 навчальний рік»: «року» stays outside, so that the model reads it. */
const beforeNoun = new RegExp(
  `${start}(?<first>\\d{4})(?:(?<joiner> ?[–-] ?|/| (?:та|і|й|до|по|чи|або) )(?<last>\\d{4}|\\d{2}))?(?:-(?<ending>го|му|й|м|ий|ого|ому))?(?=${after})`,
  "gu",
);
/** «1988-го», «у 2019-му» */
const inflected = new RegExp(
  `${start}(?:(?<first>\\d{4})(?<joiner>[–-]|/))?(?<last>(?:1[4-9]|20)\\d{2})-(?<ending>го|му|й|м|ого|ому|им)(?!\\p{L})`,
  "gu",
);
/** «(1937–2024)», «протягом 2022–2025»; «1180–1240 дол.» is money */
const ranges = new RegExp(
  `${start}(?<first>\\d{4})(?<joiner>[–-])(?<last>\\d{4})${end}(?! ?(?:тис|млн|млрд|грн|грив|дол|євро|[%°$€₴£т]))(?:(?<=20\\d{2})|(?! ?\\p{Ll}))`,
  "gu",
);
/** «у 2019 на тому самому ринку», «(1991)», «Року Божого 1764»: no noun follows that it could count. */
const alone = new RegExp(
  `(?<=(?<!\\p{L})(?:[Уу]|[Вв]|[Дд]о|[Зз]|[Іі]з|[Вв]ід|[Пп]ісля|[Рр]оку(?: Божого)?|[Рр]ік) |\\()(?<first>\\d{4})(?= (?:на|в|у|та|і|й|за|з|із|під|через|до)(?!\\p{L})|[,;:.!?)»”"…]|$| [–-])(?![.,:]\\d)`,
  "gu",
);

/** «дві тисячі двадцять четвертого року», «тисяча дев'ятсот дев'яносто першого» */
const inWords = new RegExp(
  `(?<![\\p{L}'])(?:(?<now>дві тисячі)|тисяча дев'ятсот) (?<rest>${ordinalWordsPattern})(?= рок| рік| роц|[,.;:!?)…»]|$)`,
  "giu",
);

const [earliest, latest] = [1000, 2100];

/** Years, decades, centuries and Roman numerals. */
export function findYears(text: string): readonly Found[] {
  const years = [beforeNoun, inflected, ranges, alone].map((pattern) =>
    collect(text, pattern, (match): Omit<Found, "start" | "end"> | null => {
      const [first, last] = [match.group("first"), match.group("last")];
      const ending = match.group("ending");
      if (![first, last].every((each) => each.length !== 4 || isYear(Number(each)))) return null;
      if (first.endsWith("0") && !last && !ending && severalYears.test(text.slice(match.end, match.end + 7)))
        return { kind: "date", form: "era", forms: writeDecades("", first) };
      if (!first || !last) return { kind: "date", form: "year", forms: [first || last], ending };
      return { kind: "date", form: "year", forms: writeYears(first, last, match.group("joiner")), ending };
    }),
  );
  return merge(
    collect(text, decades, (match) => {
      const [first, last] = [match.group("first"), match.group("last")];
      if (last.length === 4 && !isYear(Number(last))) return null;
      if (last.length === 2 && Number(last) < 10) return null;
      return { kind: "date", form: "era", forms: writeDecades(first, last) };
    }),
    collect(text, centuries, (match) => {
      const [first, last] = [centuryOf(match.group("first")), centuryOf(match.group("last"))];
      if (first === null || (match.group("last") && last === null)) return null;
      return { kind: "date", form: "era", forms: writeCenturies(first, last, joinerOf(match.group("joiner"))) };
    }),
    collect(text, inWords, (match) => {
      const year = (match.group("now") ? 2000 : 1900) + (ordinalInWords(match.group("rest")) ?? 0);
      return { kind: "date", form: "year", forms: [String(year)] };
    }),
    ...years,
    collect(text, roman, (match) => {
      const latin = romanInLatin(text.slice(match.start, match.end));
      if (!latin || latin.length < 2) return null;
      const value = romanValue(latin);
      return {
        kind: "number",
        form: "ordinal",
        forms: [latin, ordinalOf(value), ...ordinalWordsFor(value), String(value)],
      };
    }),
  );
}

/** «у 1960 роках» is a decade. */
const severalYears = /^ (?:роки|роках)/u;

function isYear(value: number): boolean {
  return value >= earliest && value <= latest;
}

function writeYears(first: string, last: string, joiner: string): readonly string[] {
  const full = last.length === 2 ? first.slice(0, 2) + last : last;
  if (joiner === "/")
    return [`${first}/${last}`, `${first}–${last.slice(-2)}`, `${first}–${full}`, `${first}/${last.slice(-2)}`];
  return [...joinersLike(joinerOf(joiner)).map((each) => first + each + full), `${first}–${full.slice(-2)}`];
}

function writeDecades(first: string, last: string): readonly string[] {
  const ways = (decade: string) =>
    decade.length === 4 ? [`${decade}s`, `${decade}’s`] : [`${decade}s`, `’${decade}s`, `19${decade}s`];
  if (!first) return ways(last);
  return [...ways(first), ...(first.length === 2 && last.length === 4 ? ways(last.slice(0, 2) + first) : [])].flatMap(
    (from) => ["–", " and ", " to ", " and the ", " to the "].map((joiner) => `${from}${joiner}${last}s`),
  );
}

function centuryOf(written: string): number | null {
  if (/^\d/u.test(written)) return Number.parseInt(written, 10) || null;
  const latin = romanInLatin(written);
  return latin === null ? null : romanValue(latin);
}

function writeCenturies(first: number, last: number | null, joiner: string): readonly string[] {
  const words = (value: number) => [ordinalOf(value), ...ordinalWordsFor(value)];
  if (last === null) return words(first).map((each) => `${each} century`);
  return joinersLike(joiner).flatMap((each) =>
    words(first).flatMap((from, at) => {
      const pair = `${from}${each}${words(last)[at] ?? ordinalOf(last)}`;
      return [`${pair} centuries`, `${pair} century`];
    }),
  );
}
