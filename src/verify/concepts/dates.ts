import type { ConceptDifference } from "./concept-table.js";

const ending = "(?:ня|ню|ень|нем|ні|невий|неві|невого|нева|невої)";
/** In the order of the year. */
const months: readonly (readonly [uk: string, en: string])[] = [
  ["січ(?:ень|н\\p{L}*)", "Jan(?:uary|\\.)"],
  ["лют(?:ого|ому|ий|им|нев\\p{L}+)", "Feb(?:ruary|\\.)"],
  [`берез${ending}`, "March|Mar\\."],
  [`квіт${ending}`, "Apr(?:il|\\.)"],
  [`трав${ending}`, "May"],
  [`черв${ending}`, "June|Jun\\."],
  [`лип${ending}`, "July|Jul\\."],
  [`серп${ending}`, "Aug(?:ust|\\.)"],
  [`верес${ending}`, "Sept(?:ember|\\.)|Sep\\."],
  ["жовт(?:ень|ня|ню|нем|ні|нев\\p{L}+)", "Oct(?:ober|\\.)"],
  ["листопад(?:а|у|і|ом|ов\\p{L}+)?", "Nov(?:ember|\\.)"],
  [`груд${ending}`, "Dec(?:ember|\\.)"],
];
const weekdays: readonly (readonly [uk: string, en: string])[] = [
  ["понеділ(?:ок|к\\p{L}*)", "Mon(?:day|\\.)"],
  ["вівтор(?:ок|к\\p{L}*)", "Tue(?:sday|s?\\.)"],
  ["серед[ауиі]", "Wed(?:nesday|\\.)"],
  ["четвер(?:га|гу|гом|ги|гами)?", "Thu(?:rsday|rs?\\.)"],
  ["п'ятниц(?:я|ю|і|ею)|п'ятничн\\p{L}+", "Fri(?:day|\\.)"],
  ["субот(?:а|у|и|і|ою|н\\p{L}+)", "Sat(?:urday|\\.)"],
  ["неділ(?:я|ю|і|ею|ьн\\p{L}+)", "Sun(?:day|\\.)"],
];

const all = [...months, ...weekdays];
const names = all.map(([, en]) => en.replace(/[(|].*$/u, "").replace(/\\/gu, ""));

/** A month counts after a day's number or a preposition, a weekday after one: листопада alone may be part of a name. */
const before =
  /(?:\d(?:-\p{L}{1,3})?\s+|[–-]\s?|(?:^|[^\p{L}])(?:у|в|з|із|до|від|на|по|за|початку|кінці|кінця|середині|наприкінці|минулого|цього|наступного|щодня|кожного|кожної|минулої|минулу|цієї|наступної)\s+)$/iu;
/** Characters before a month in which its preposition stands. */
const reach = 16;

/** One group a month or weekday. */
const anyUkrainian = new RegExp(`(?<!\\p{L})(?:${all.map(([uk]) => `(${uk})`).join("|")})(?!\\p{L})`, "giu");
const anyEnglish = new RegExp(`\\b(?:${all.map(([, en]) => `(${en})`).join("|")})(?![a-z])`, "gu");
/** 29.11.2025, 2025-11-29. */
const numeric = /(?<!\d)\d{1,2}\.(\d{1,2})(?:\.\d{2,4})?(?!\d)|\d{4}-(\d{1,2})-\d/gu;
/** "may" and "march" are verbs too: a month has small letters or a comma before it, or a number after. */
const verbs: ReadonlySet<string> = new Set(["March", "May"]);
const withinSentence = /[a-z0-9,–-]\s?$/u;

/** Months and weekdays that one text has and the other has not. */
export function compareDates(uk: string, en: string): ConceptDifference {
  const [own, other] = [readUkrainian(uk), readEnglish(en)];
  return {
    lost: [...own.sure].filter((at) => !other.has(at)).map(nameAt),
    added: [...other].filter((at) => !own.possible.has(at)).map(nameAt),
  };
}

function nameAt(at: number): string {
  return names[at] ?? "";
}

function readUkrainian(text: string): { readonly sure: ReadonlySet<number>; readonly possible: ReadonlySet<number> } {
  const [sure, possible] = [new Set<number>(), new Set<number>()];
  for (const match of text.matchAll(anyUkrainian)) {
    const at = groupOf(match);
    possible.add(at);
    if (before.test(text.slice(Math.max(0, match.index - reach), match.index))) sure.add(at);
  }
  for (const [, dotted, dashed] of text.matchAll(numeric)) possible.add(Number(dotted ?? dashed) - 1);
  return { sure, possible };
}

function readEnglish(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(anyEnglish)) {
    const start = text.slice(Math.max(0, match.index - reach), match.index);
    const number = /^\s\d/u.test(text.slice(match.index + match[0].length));
    if (!verbs.has(match[0]) || number || withinSentence.test(start)) found.add(groupOf(match));
  }
  return found;
}

/** Index of the alternative that matched. */
function groupOf(match: RegExpExecArray): number {
  return match.slice(1).findIndex((group) => group !== undefined);
}
