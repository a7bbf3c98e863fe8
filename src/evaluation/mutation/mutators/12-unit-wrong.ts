import { asWritten, replaceEach, type Mutator } from "../sentence.js";

const swaps: Readonly<Record<string, string>> = {
  thousand: "million",
  million: "billion",
  billion: "million",
  trillion: "billion",
  kilometers: "meters",
  kilometer: "meter",
  meters: "kilometers",
  meter: "kilometer",
  centimeters: "meters",
  hectares: "square meters",
  hectare: "square meter",
  tons: "kilograms",
  ton: "kilogram",
  kilograms: "tons",
  kilogram: "ton",
  grams: "kilograms",
  liters: "milliliters",
  liter: "milliliter",
  seconds: "minutes",
  minutes: "hours",
  minute: "hour",
  hours: "minutes",
  hour: "minute",
  days: "weeks",
  day: "week",
  weeks: "months",
  week: "month",
  months: "years",
  month: "year",
  years: "months",
  year: "month",
  megawatts: "kilowatts",
  kilowatts: "megawatts",
  degrees: "percent",
  percent: "points",
};
/** Only where it measures something: after a number, a word for one, or "a". */
const measured = new RegExp(
  `(?<=\\b(?:\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|half|million|thousand)[ -])(?:${Object.keys(swaps).join("|")})\\b`,
  "giu",
);

/** 17 kilometers → 17 meters, 5 million → 5 billion: the unit, or the thousands, are others. */
export const unitWrong: Mutator = ({ en }) => [
  ...replaceEach(en, measured, ([found]) => {
    const other = swaps[found.toLowerCase()];
    return other === undefined ? null : asWritten(found, other);
  }),
  ...replaceEach(en, /(?<=\d)%/gu, () => " tons"),
];
