import { DateTime } from "luxon";

/** A date or moment as it was stated, read. */
export interface Moment {
  /** ISO 8601: a day, or a moment with its offset. */
  readonly iso: string;
  /** Whether it has a time of day. */
  readonly hasTime: boolean;
  /** Whether its time zone was not stated, and is taken to be that of Kyiv. */
  readonly isZoneAssumed: boolean;
}

/** Zone of moments that state none. */
const zone = "Europe/Kyiv";

/** «2026-02-12T18:30:00+02:00», «2026-02-12 18:30», «2026-02-12» */
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
/** «Thu, 12 Feb 2026 18:30:00 +0200» */
const mail =
  /^(?:[A-Z][a-z]{2,8}, )?\d{1,2} [A-Z][a-z]{2,8} \d{4} \d{1,2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC?|Z|EES?T)$/u;
/** «12.02.2026, 18:30» */
const dotted = /^(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4}|\d{2})$/u;
/** «12 лютого 2026 року» */
const worded = /^(?<day>\d{1,2})(?:-го)?\s+(?<word>\p{L}{3,10})\.?,?\s+(?<year>\d{4})(?:\s*(?:року|р\.?))?$/u;
const clock = /(?<![\d.:])(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?::[0-5]\d)?(?![\d.:])/u;
const months = ["січ", "лют", "бер", "квіт", "трав", "черв", "лип", "серп", "верес", "жовт", "листоп", "груд"];
const russianMonths = ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

/**
 * Reads a stated date: ISO 8601, an e-mail date (RFC 5322), or one as Ukrainian pages print it; null for anything else,
 * such as «вчора» or a day that is none of the calendar.
 */
export function readMoment(stated: string): Moment | null {
  const text = stated.replace(/\s+/gu, " ").trim();
  if (mail.test(text)) return fromMail(text);
  const parts = iso.exec(text);
  if (parts) return fromIso(parts);
  return fromPrinted(text);
}

/** A stated date in ISO 8601; what cannot be read as one stays as stated. */
export function readDate(stated: string): string {
  return readMoment(stated)?.iso ?? stated;
}

function fromMail(text: string): Moment | null {
  const time = Date.parse(
    text.replace(/ EE(S?)T$/u, (_whole, summer: string) => (summer === "" ? " +0200" : " +0300")),
  );
  return Number.isNaN(time) ? null : { iso: new Date(time).toISOString(), hasTime: true, isZoneAssumed: false };
}

function fromIso([text = "", year = "", month = "", day = "", hour, minute = "", second = "00", offset]: readonly (
  string | undefined
)[]): Moment | null {
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return dayOf(date);
  const time = `${date}T${hour}:${minute}:${second}`;
  if (offset === undefined) return inKyiv(time);
  const asStated = text.replace(/ (?=[\dZz+-])/u, "T").replace(" ", "");
  const isMoment = DateTime.fromISO(asStated, { setZone: true }).isValid;
  return isMoment ? { iso: asStated, hasTime: true, isZoneAssumed: false } : null;
}

/** «четвер, 12 лютого 2026 року о 18:30», «18:30, 12.02.2026» */
function fromPrinted(text: string): Moment | null {
  if (text.length > 80) return null;
  const time = clock.exec(text.replace(/\d{1,2}\.\d{1,2}\.\d{2,4}/u, (date) => date.replaceAll(".", "/")));
  const rest = (time ? text.replace(time[0], " ").replace(/(^|\s)(?:о|об|в|у)(?=\s*$|\s*,)/u, " ") : text)
    .replace(/\p{L}+(?:ілок|орок|еда|вер|тниця|ота|іля|ниця)\s*,/iu, " ")
    .replace(/^[\s,|•·–—-]+|[\s,|•·–—-]+$/gu, "")
    .replace(/\s+/gu, " ");
  const found = dotted.exec(rest)?.groups ?? worded.exec(rest)?.groups;
  if (!found) return null;
  const month = found["word"] === undefined ? Number(found["month"]) : monthOf(found["word"]);
  const year = (found["year"] ?? "").length === 2 ? `20${found["year"] ?? ""}` : (found["year"] ?? "");
  const date = `${year}-${String(month).padStart(2, "0")}-${(found["day"] ?? "").padStart(2, "0")}`;
  if (!time) return dayOf(date);
  return inKyiv(`${date}T${(time.groups?.["hour"] ?? "").padStart(2, "0")}:${time.groups?.["minute"] ?? ""}:00`);
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const at = months.findIndex((start) => lower.startsWith(start));
  return (at >= 0 ? at : russianMonths.findIndex((start) => lower.startsWith(start))) + 1;
}

function dayOf(date: string): Moment | null {
  return DateTime.fromISO(date, { zone: "utc" }).isValid ? { iso: date, hasTime: false, isZoneAssumed: false } : null;
}

function inKyiv(time: string): Moment | null {
  const moment = DateTime.fromISO(time, { zone });
  const written = moment.toISO({ suppressMilliseconds: true });
  return written === null ? null : { iso: written, hasTime: true, isZoneAssumed: true };
}
