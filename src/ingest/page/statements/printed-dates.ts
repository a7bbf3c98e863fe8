import { DateTime } from "luxon";
import { readMoment, type Moment } from "../../dates.js";

const clock = String.raw`(?:[\s,|•·–—-]*(?:(?:о|об|в|at)\s+)?\d{1,2}:\d{2}(?::\d{2})?)?`;
/** «Опубліковано 12 лютого 2026 року о 16:40», «12.07.2006 14:35 | Переглядів: 816», «18:30, 12 лютого 2026» */
const printed = new RegExp(
  String.raw`(?:(?<![\d:])\d{1,2}:\d{2},?\s+)?(?<![\d.])(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)|\d{1,2}\s+\p{L}{3,10}\.?,?\s+\d{4}(?!\d)(?:\s*(?:року|рік|р\.))?)${clock}`,
  "giu",
);

/** The first date that a line prints among other things. */
export function findMoment(line: string): Moment | null {
  for (const [found] of line.matchAll(printed)) {
    const moment = readMoment(found);
    if (moment) return moment;
  }
  return null;
}

const kyiv = "Europe/Kyiv";

/** The day that it is in Kyiv at a moment. */
export function dayInKyiv({ iso, hasTime }: Moment): string {
  return hasTime ? (DateTime.fromISO(iso, { zone: kyiv }).toISODate() ?? iso) : iso;
}

/** The time in Kyiv that has the figures of a moment whose zone was stated wrongly. */
export function sameClockInKyiv({ iso, hasTime }: Moment): Moment | null {
  return hasTime ? readMoment(iso.slice(0, 19)) : null;
}

/** Milliseconds since 1970; a day begins with its first moment in Kyiv. */
export function timeOf({ iso, hasTime }: Moment): number {
  return hasTime ? Date.parse(iso) : DateTime.fromISO(iso, { zone: kyiv }).toMillis();
}
