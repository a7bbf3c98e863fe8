/** Forms of each month's name: as subject or object, of it, in it and the rest. */
const forms = [
  "січень|січня|січні|січню|січнем",
  "лютий|лютого|лютому|лютим",
  "березень|березня|березні|березню|березнем",
  "квітень|квітня|квітні|квітню|квітнем",
  "травень|травня|травні|травню|травнем",
  "червень|червня|червні|червню|червнем",
  "липень|липня|липні|липню|липнем",
  "серпень|серпня|серпні|серпню|серпнем",
  "вересень|вересня|вересні|вересню|вереснем",
  "жовтень|жовтня|жовтні|жовтню|жовтнем",
  "листопад|листопада|листопаді|листопаду|листопадом",
  "грудень|грудня|грудні|грудню|груднем",
];

const numbers = new Map(forms.flatMap((line, at) => line.split("|").map((form) => [form, at + 1] as const)));

/** Pattern of any form of any month's name. */
export const monthPattern = `(?:${[...numbers.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}'])`;

/** Pattern of the genitive, which follows the day. */
export const monthOfDayPattern = `(?:${forms.map((line) => line.split("|")[1] ?? "").join("|")})(?![\\p{L}'])`;

/** From 1 for January; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  return numbers.get(word.toLowerCase());
}

const long = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

/** In English, in full. */
export function monthName(month: number): string {
  return long.format(Date.UTC(2024, month - 1, 1));
}

/** As the Associated Press abbreviates it before a day: March to July stay whole. */
export function shortMonthName(month: number): string {
  const name = monthName(month);
  if (name.length <= 5) return name;
  return name === "September" ? "Sept." : `${name.slice(0, 3)}.`;
}

export function daysIn(month: number): number {
  return new Date(Date.UTC(2024, month, 0)).getUTCDate();
}
