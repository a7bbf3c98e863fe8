import type { LineRule } from "./line-rule.js";

const moment =
  /^[\s|,•·–—-]*(?:(?:опубліковано|оновлено|створено|дата(?: публікації)?|востаннє оновлено|останнє оновлення|додано|published|updated)\s*:?\s*)?(?:(?:понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя|сьогодні|вчора|пн|вт|ср|чт|пт|сб|нд)[,.]?\s*)?(?:(?:\d{1,2}\s+\p{L}{3,10}\.?,?(?:\s+\d{4})?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})(?:\s*(?:р\.|року|рік))?)?[\s,|•·–-]*(?:(?:о|об)\s+)?(?:\d{1,2}:\d{2})?$/iu;
const counter =
  /^(?:(?:кількість )?(?:перегляд\p{L}*|прочитан\p{L}*|коментар\p{L}*|читати|час читання|час на читання|поширен\p{L}*|вподобан\p{L}*|голосів|рейтинг|оцінк\p{L}*|подобається)\b\W*[\d\s.,]*(?:хв\.?|хвилин\p{L}*|хв читання)?|[\s|,•·–—-]*\d[\d\s.,]*\s*(?:min(?:utes?)? read|перегляд\p{L}*|коментар\p{L}*|хв(?:илин\p{L}*)?(?: читання)?|поширен\p{L}*))\.?$/iu;
/** «Текст: Леся Грицай», «Автор: редакція», «Джерело: Збручанин» */
const by =
  /^(?:автор(?:ка|и)?|текст|підготува\p{L}{1,2}|записа\p{L}{1,2}|редактор(?:ка)?|кореспондент(?:ка)?|переклад)\s*:\s*[\p{L}\s’'ʼ.,«»-]{2,80}$/iu;

/** «12 лютого 2026, 18:30», «Переглядів: 3012», «Автор: Назар Пущик»: what the page prints of the article's statistics and making. */
export const datesAndCounters: LineRule =
  ({ statements: { byline } }) =>
  (line) => {
    if (line.kind !== null || line.text.length > 120) return false;
    const text = withoutNames(line.text, byline);
    if (text !== line.text && !/\p{L}{3}/u.test(text.replace(labels, ""))) return true;
    return (/\d/u.test(text) && moment.test(text)) || counter.test(text) || by.test(text);
  };

/** What stands around names and moments. */
const labels =
  /\d{1,2}\s+\p{L}{3,10}\s+\d{4}|(?:понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя)|автор(?:ка|и)?|текст|оновлено|опубліковано|перегляд\p{L}*|року|\bхв\b/giu;

function withoutNames(line: string, byline: string | undefined): string {
  return (byline?.split(", ") ?? []).reduce((text, name) => text.replace(name, ""), line).trim();
}
