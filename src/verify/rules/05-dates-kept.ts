import type { Rule } from "../rule.js";
import { unitFinding, unitTexts } from "../units.js";

const months: readonly (readonly [stem: string, english: string])[] = [
  ["січн|січень", "Jan"],
  ["лют(?:ого|ому|ий|им)", "Feb"],
  ["берез(?:ня|ню|ень|нем|ні)", "Mar"],
  ["квіт(?:ня|ню|ень|нем|ні)", "Apr"],
  ["трав(?:ня|ню|ень|нем|ні)", "May"],
  ["черв(?:ня|ню|ень|нем|ні)", "Jun"],
  ["лип(?:ня|ню|ень|нем|ні)", "Jul"],
  ["серп(?:ня|ню|ень|нем|ні)", "Aug"],
  ["верес(?:ня|ню|ень|нем|ні)", "Sep"],
  ["жовт(?:ня|ню|ень|нем|ні)", "Oct"],
  ["листопад(?:а|у|і|ом)?", "Nov"],
  ["груд(?:ня|ню|ень|нем|ні)", "Dec"],
];
const weekdays: readonly (readonly [stem: string, english: string])[] = [
  ["понеділ(?:ок|ка|ку|ком)", "Mon"],
  ["вівтор(?:ок|ка|ку|ком)", "Tue"],
  ["серед[ауиі]", "Wed"],
  ["четвер(?:га|гу|гом)?", "Thu"],
  ["п'ятниц(?:я|ю|і|ею)", "Fri"],
  ["субот(?:а|у|и|і|ою)", "Sat"],
  ["неділ(?:я|ю|і|ею)", "Sun"],
];
/** A month counts after a day's number or a preposition, a weekday after one: листопада alone may be part of a name. */
const before = "(?:\\d\\s+|(?:^|[^\\p{L}])(?:у|в|з|із|до|від|на|початку|кінці|кінця|середині)\\s+)";

const patterns = [...months, ...weekdays].map(([stem, english]) => ({
  uk: new RegExp(`${before}(?:${stem})(?!\\p{L})`, "iu"),
  en: new RegExp(`\\b${english}`, "u"),
  english,
}));

/** 29 листопада → Nov. 29: months and weekdays of the source are in the English. */
export const datesKept: Rule = {
  id: "dates-kept",
  check: ({ document, translation }) =>
    unitTexts(document, translation).flatMap((texts) => {
      const uk = texts.uk.replace(/[’ʼ]/gu, "'");
      const lost = patterns.filter((pattern) => pattern.uk.test(uk) && !pattern.en.test(texts.en));
      if (lost.length === 0) return [];
      return [unitFinding(texts, "warning", `Date lost: ${lost.map(({ english }) => `${english}.`).join(", ")}`)];
    }),
};
