import { collect, merge, type NamedMatch } from "./collect.js";
import type { FigureStyle, Found } from "./figure.js";
import { joinerOf, joinerPattern } from "./joiners.js";
import { daysIn, monthOf, monthOfDayPattern, monthPattern } from "./months.js";
import { ordinalInWords, ordinalWordsPattern } from "./ordinal-words.js";
import { writeDays, writeMonth, writeMonths } from "./write-date.js";

const start = "(?<![\\p{L}\\p{N}'.,:/-])";
/** A full stop after «р» is its own only where the sentence goes on. */
const yearNoun = "(?: (?:року|році|роком|роки|років)(?!\\p{L})| р\\.(?= ?[\\p{Ll}\\d(–—,;:)])| р(?=\\.))";
const year = `,? (?<year>\\d{4})(?![\\d\\p{L}]|[.,:]\\d)(?:-(?:го|му|й|м)(?!\\p{L}))?${yearNoun}?`;

/** «29 листопада 2025 року», «26–27 квітня», «1, 2 та 3 травня», «6 і 7 грудня 2024-го» */
const days = new RegExp(
  `${start}(?<days>\\d{1,2}(?:, \\d{1,2}){0,9}(?:(?<joiner>${joinerPattern})\\d{1,2})?)(?:-(?:го|ого|му|е|те))? (?<month>${monthOfDayPattern})(?:${year})?`,
  "gu",
);
/** «першого вересня», «двадцять четвертого лютого 2022 року» */
const dayInWords = new RegExp(
  `${start}(?<day>${ordinalWordsPattern}) (?<month>${monthOfDayPattern})(?:${year})?`,
  "giu",
);
/** «29.11.2025», «29/11/2025» */
const numeric =
  /(?<![\p{L}\p{N}.,/-])(?<day>\d{1,2})(?<mark>[./])(?<month>\d{1,2})\k<mark>(?<year>\d{4})(?![\p{L}\p{N}/]|[.,]\d)/gu;
/** «2025-11-29» */
const iso = /(?<![\p{L}\p{N}.,/-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\p{L}\p{N}-])/gu;
/** «у липні–вересні», «у січні-червні 2025 року» */
const months = new RegExp(`${start}(?<month>${monthPattern}) ?[–-] ?(?<last>${monthPattern})(?:${year})?`, "gu");
/** «у листопаді 2024-го», «з липня 2023 року», «до липня»: the preposition stays outside. */
const month = new RegExp(`${start}(?<month>${monthPattern})(?:${year})?`, "gu");

/** «лютий» is also fierce, and a surname: a month only after such a word. */
const beforeFebruary =
  /(?<!\p{L})(?:у|в|з|із|зі|до|від|на|за|початку|початок|кінця|кінець|наприкінці|середині|середини) $/iu;
const longestBefore = 12;

/** Days and months, with their year where it stands beside them. */
export function findDates(text: string, style: FigureStyle): readonly Found[] {
  const day = (
    match: NamedMatch,
    numbers: readonly number[],
    monthNumber: number | undefined,
  ): Omit<Found, "start" | "end"> | null => {
    if (!monthNumber || monthNumber > 12 || numbers.some((each) => each < 1 || each > daysIn(monthNumber))) return null;
    const joiner = numbers.length > 1 && !match.group("joiner") ? ", " : joinerOf(match.group("joiner"));
    return {
      kind: "date",
      form: "day",
      forms: writeDays({ days: numbers, joiner, month: monthNumber, year: yearOf(match) }, style),
    };
  };
  return merge(
    collect(text, days, (match) =>
      day(match, (match.group("days").match(/\d+/gu) ?? []).map(Number), monthOf(match.group("month"))),
    ),
    collect(text, dayInWords, (match) =>
      day(match, [ordinalInWords(match.group("day")) ?? 0], monthOf(match.group("month"))),
    ),
    ...[numeric, iso].map((pattern) =>
      collect(text, pattern, (match) => day(match, [Number(match.group("day"))], Number(match.group("month")))),
    ),
    collect(text, months, (match) => {
      const [first = 0, last = 0] = ["month", "last"].map((name) => monthOf(match.group(name)));
      return { kind: "date", form: "month", forms: writeMonths(first, last, yearOf(match)) };
    }),
    collect(text, month, (match) => {
      const monthNumber = monthOf(match.group("month")) ?? 0;
      const inYear = yearOf(match);
      if (
        monthNumber === 2 &&
        inYear === null &&
        !beforeFebruary.test(text.slice(Math.max(0, match.start - longestBefore), match.start))
      )
        return null;
      return { kind: "date", form: "month", forms: writeMonth(monthNumber, inYear) };
    }),
  );
}

function yearOf(match: NamedMatch): number | null {
  return match.group("year") ? Number(match.group("year")) : null;
}
