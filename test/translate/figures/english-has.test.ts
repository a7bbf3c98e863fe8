import { describe, expect, it } from "vitest";
import { defaultFigureStyle, englishHas, findFigures } from "../../../src/translate/figures/index.js";

/** What of the English the only figure of the Ukrainian has; null where it has nothing. */
function found(ukrainian: string, english: string): string | null {
  const figures = findFigures(ukrainian, defaultFigureStyle);
  expect(figures).toHaveLength(1);
  const span = englishHas(english, figures[0]!);
  return span && english.slice(span.start, span.end);
}

describe("a figure in English", () => {
  it.each([
    ["Приїхали 17 осіб.", "Seventeen people came.", "Seventeen"],
    ["Приїхали 17 осіб.", "There came 17.", "17"],
    ["Знайшли 14–16 адрес.", "at another 14 to 16 addresses", "14 to 16"],
    ["Коштує 9,8 млрд грн.", "worth 9.8 billion hryvnias, he said", "9.8 billion hryvnias"],
    ["Проєкт на 54,7 млн грн.", "the 54.7 million-hryvnia project", "54.7 million-hryvnia"],
    ["Зросла до 1180–1240 дол. за метр.", "rose to $1,180-$1,240", "$1,180-$1,240"],
    ["Подешевшали на 5–6%.", "got 5% to 6% cheaper", "5% to 6%"],
    ["Подешевшали на 6 відсотків.", "got 6 per cent cheaper", "6 per cent"],
    ["Це було 29 листопада 2025 року.", "on Nov 29 2025 in Kyiv", "Nov 29 2025"],
    ["Це було 29 листопада 2025 року.", "on 29 November 2025 in Kyiv", "29 November 2025"],
    ["Повернуть о 20:00–21:00.", "restored at 8–9 PM", "8–9 PM"],
    ["Почали о 14:30.", "began at 2:30 pm", "2:30 pm"],
    ["Бригади стали о четвертій ранку.", "at 4 a.m., as soon as", "4 a.m."],
    ["Загинув 34-річний електромонтер.", "a 34 year old electrician", "34 year old"],
    ["Рахунок 2:1.", "It ended 2–1.", "2–1"],
    ["Угода на 11 млн фунтів.", "the £11million deal", "£11million"],
    ["Згодні 58% виборців.", "Fifty-eight per cent agree", "Fifty-eight per cent"],
    ["Почали о 17:30.", "at 5.30pm on Sunday", "5.30pm"],
    ["Статки у 2,3 мільярда.", "a fortune of $2.3 billion", "2.3 billion"],
    ["Маршрут 17 км.", "17 kilometres long", "17 kilometres"],
    ["Кожна четверта заявка.", "one in four applications", "one in four"],
    ["Тег #НашаСіґрід.", "the hashtag #НашаСіґрід (“Our Sigrid”)", "#НашаСіґрід"],
  ])("%s / %s", (ukrainian, english, expected) => {
    expect(found(ukrainian, english)).toBe(expected);
  });
});

describe("another figure in English", () => {
  it.each([
    ["Приїхали 17 осіб.", "170 people came, 1.17 and 17.5 and 2,017 and 17:30"],
    ["Приїхали 17 осіб.", "17 million people came for 17%"],
    ["Приїхали 7 осіб.", "seventeen people, twenty-seven, seven hundred and 7–8 or 5–7"],
    ["Коштує 9,8 млрд грн.", "worth 9.8 million hryvnias or $9.8 billion"],
    ["Подешевшали на 6%.", "got 6 hryvnias cheaper, not 16%"],
    ["Це було 29 листопада.", "on November 28 and October 29 and November 290"],
    ["Це було 29 листопада 2025 року.", "on November 29, 2024"],
    ["Почали о 14:30.", "at 14:31 or 2:30 a.m."],
    ["Загинув 34-річний електромонтер.", "a 35-year-old electrician"],
    ["Рахунок 2:1.", "It ended 12-1 and 2-11."],
    ["Маршрут 17 км.", "17 miles, 117 kilometers"],
    ["Тег #Наша.", "the hashtag #НашаСіґрід"],
  ])("%s / %s", (ukrainian, english) => {
    expect(found(ukrainian, english)).toBeNull();
  });
});
