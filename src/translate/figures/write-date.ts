import type { FigureStyle } from "./figure.js";
import { monthName, shortMonthName } from "./months.js";
import { ordinalOf } from "./write-number.js";

/** Days of one month, in one year or none: 26–27 квітня 2025 року. */
export interface Days {
  /** One day or more; of two or more, `joiner` stands before the last. */
  readonly days: readonly number[];
  readonly joiner: string;
  readonly month: number;
  readonly year: number | null;
}

type Month = (month: number) => string;
type Writer = (days: string, month: string, year: string) => string;

const monthDay: Writer = (days, month, year) => `${month} ${days}${year && `, ${year}`}`;
const dayMonth: Writer = (days, month, year) => `${days} ${month}${year && ` ${year}`}`;
const monthDayPlain: Writer = (days, month, year) => `${month} ${days}${year && ` ${year}`}`;

const styles: Readonly<Record<FigureStyle["dates"], readonly [Writer, Month]>> = {
  "month-day": [monthDay, monthName],
  ap: [monthDay, shortMonthName],
  "day-month": [dayMonth, monthName],
};

/** Every customary way, the one of the style first. */
export function writeDays({ days, joiner, month, year }: Days, style: FigureStyle): readonly string[] {
  const suffix = year === null ? "" : String(year);
  const joined = join(days.map(String), joiner);
  const [write, name] = styles[style.dates];
  const first = write(joined, name(month), suffix);
  const ways = Object.values(styles).map(([each, monthOf]) => each(joined, monthOf(month), suffix));
  const others = [
    dayMonth(joined, shortMonthName(month), suffix),
    monthDayPlain(joined, monthName(month), suffix),
    monthDayPlain(joined, shortMonthName(month), suffix),
    monthDay(join(days.map(ordinalOf), joiner), monthName(month), suffix),
    dayMonth(join(days.map(ordinalOf), joiner), monthName(month), suffix),
    dayMonth(`${join(days.map(ordinalOf), joiner)} of`, monthName(month), suffix),
  ];
  const apart = [
    ...(joiner === "–"
      ? [" to ", " and "].map((word) => write(join(days.map(String), word), name(month), suffix))
      : []),
    ...(days.length > 1
      ? [monthName, shortMonthName].flatMap((monthOf) =>
          [joiner.trim() === "–" ? " to " : joiner, " and ", "–"].map((word) =>
            join(
              days.map((day) => `${monthOf(month)} ${day}`),
              word,
            ),
          ),
        )
      : []),
  ];
  return [first, ...ways, ...others, ...apart];
}

function join(parts: readonly string[], joiner: string): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${joiner}${parts.at(-1) ?? ""}`;
}

/** A month, with a year or none. */
export function writeMonth(month: number, year: number | null): readonly string[] {
  const names = [monthName(month), shortMonthName(month)];
  return year === null ? names : names.flatMap((name) => [`${name} ${year}`, `${name}, ${year}`, `${name} of ${year}`]);
}

/** From one month to another, in one year or none. */
export function writeMonths(first: number, last: number, year: number | null): readonly string[] {
  const suffix = year === null ? [""] : [` ${year}`, `, ${year}`, ` of ${year}`];
  return suffix.flatMap((end) =>
    ["–", " to ", " through ", " and "].map((joiner) => `${monthName(first)}${joiner}${monthName(last)}${end}`),
  );
}
