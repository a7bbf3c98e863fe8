/** The first three letters of the months in Ukrainian, Russian and English. */
const months: readonly (readonly string[])[] = [
  ["січ", "янв", "jan"],
  ["лют", "фев", "feb"],
  ["бер", "мар", "mar"],
  ["кві", "апр", "apr"],
  ["тра", "мая", "май", "may"],
  ["чер", "июн", "jun"],
  ["лип", "июл", "jul"],
  ["сер", "авг", "aug"],
  ["вер", "сен", "sep"],
  ["жов", "окт", "oct"],
  ["лис", "ноя", "nov"],
  ["гру", "дек", "dec"],
];

const zone = /[+-]\d{2}:?\d{2}\b|\b(?:GMT|UTC|Z)\b/u;
/** «чт, 12 лют. 2026 р. о 18:30», «12 февраля 2026 г. 18:30» */
const dayFirst = /\b(?<day>\d{1,2})\s+(?<month>\p{L}{3,})\.?\s+(?<year>\d{4})(?<rest>.*)$/u;
/** «Thursday, February 12, 2026 6:30 PM», «Thu, Feb 12, 2026 at 6:30 PM» */
const monthFirst = /(?<month>[A-Za-z]{3,})\.?\s+(?<day>\d{1,2}),\s+(?<year>\d{4})(?<rest>.*)$/u;
const clock = /\b(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?(?:\s*(?<half>[ap])\.?m\b)?/iu;
/** Characters of the longest date. */
const longestDate = 80;

/**
 * A date as mail programs write it above a forwarded message, in the words of their user's language, as
 * `2026-02-12 18:30`; one that has a zone or is not understood stays as it is.
 */
export function plainDateOf(stated: string): string {
  const value = stated.slice(0, longestDate).replace(/\s+/gu, " ");
  if (zone.test(value)) return stated;
  const { day = "", month = "", year, rest = "" } = (dayFirst.exec(value) ?? monthFirst.exec(value))?.groups ?? {};
  const number = months.findIndex((names) => names.includes(month.slice(0, 3).toLowerCase())) + 1;
  if (year === undefined || number === 0) return stated;
  const date = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const { hour, minute, half } = clock.exec(rest)?.groups ?? {};
  if (hour === undefined || minute === undefined) return date;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return `${date} ${String(hours).padStart(2, "0")}:${minute}`;
}
