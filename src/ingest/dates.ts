/** «2026-02-12T18:30:00+02:00», «2026-02-12» */
const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;
/** «Thu, 12 Feb 2026 18:30:00 +0200» */
const mail = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC?)$/u;

/** A stated date: ISO 8601 stays as it is, an e-mail date (RFC 5322) becomes ISO 8601 in UTC, anything else stays as stated. */
export function readDate(value: string): string {
  if (iso.test(value) || !mail.test(value)) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : new Date(time).toISOString();
}
