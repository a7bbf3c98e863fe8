import type { Bilingual } from "./labels.js";

/** A date as the source states it, in both languages; `machine` is null where it could not be read as a date. */
export interface StatedDate extends Bilingual {
  /** ISO 8601, for `<time datetime>`. */
  readonly machine: string | null;
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/u;
const momentPattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/u;

/**
 * A date alone is printed as it stands, a moment with an offset in the time zone, a moment without one as the clock
 * it states. Anything else is printed letter by letter: nothing is invented.
 */
export function describeDate(stated: string, timeZone: string): StatedDate {
  if (isDate(stated)) return { ...longDate(new Date(`${stated}T00:00:00Z`), "UTC"), machine: stated };
  const [, day = "", hours = "", minutes = "", offset] = momentPattern.exec(stated) ?? [];
  if (!isDate(day)) return { uk: stated, en: stated, machine: null };
  const clock = `${day}T${hours}:${minutes}:00`;
  const moment = new Date(offset === undefined ? `${clock}Z` : `${clock}${withColon(offset)}`);
  if (Number.isNaN(moment.getTime())) return { uk: stated, en: stated, machine: null };
  const zone = offset === undefined ? "UTC" : timeZone;
  const date = longDate(moment, zone);
  const time = offset === undefined ? `${hours}:${minutes}` : `${clockIn(moment, zone)} (${offsetIn(moment, zone)})`;
  return { uk: `${date.uk}, ${time}`, en: `${date.en}, ${time}`, machine: stated.replace(" ", "T") };
}

/** Whether the text is a day of the calendar; 2025-02-30 is none. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return datePattern.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function withColon(offset: string): string {
  return offset.replace(/^([+-]\d{2})(\d{2})$/u, "$1:$2");
}

function longDate(moment: Date, timeZone: string): Bilingual {
  const format = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone }).format(moment);
  return { uk: format("uk-UA"), en: format("en-GB") };
}

function clockIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(moment);
}

function offsetIn(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "shortOffset" }).formatToParts(moment);
  return (parts.find((part) => part.type === "timeZoneName")?.value ?? "UTC").replace("GMT", "UTC");
}
