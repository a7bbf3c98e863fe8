import { describe, expect, it } from "vitest";
import { defaultFigureStyle, findFigures, type Figure } from "../../../src/translate/figures/index.js";

function only(sentence: string): Figure {
  const figures = findFigures(sentence, defaultFigureStyle);
  expect(figures).toHaveLength(1);
  return figures[0]!;
}

describe("what a stand-in needs", () => {
  it.each([
    ["Приїхав 21 працівник.", "one", 21],
    ["Приїхали 22 працівники.", "few", 22],
    ["Приїхало 11 працівників.", "many", 11],
    ["Лишилося 4,2 тис. абонентів.", "many", 4200],
    ["Двоє працівників поїхали.", "many", 2],
    ["Дві підстанції не працюють.", "few", 2],
    ["Це 2,5 раза більше.", "decimal", 2.5],
    ["Знайшли 14–16 адрес.", "many", 16],
  ] as const)("%s", (sentence, agreement, countable) => {
    expect(only(sentence)).toMatchObject({ kind: "number", form: "count", agreement, countable });
  });

  it.each([
    ["Договір 29 листопада.", "date", "day"],
    ["Договір у листопаді.", "date", "month"],
    ["Договір 1988-го.", "date", "year"],
    ["Договір ХХ століття.", "date", "era"],
    ["Договір о 14:30.", "time", "time"],
    ["Договір на 5 грн.", "money", "money"],
    ["Договір на 5 %.", "percentage", "percentage"],
    ["Договір на 5 км.", "number", "measure"],
    ["Договір 5-ї бригади.", "number", "ordinal"],
    ["Договір 5-річної давнини.", "number", "adjective"],
    ["Договір порушили тричі.", "number", "adverb"],
    ["Рахунок 5:3.", "number", "score"],
    ["Договір @dohovir.", "handle", "copied"],
  ] as const)("%s imposes nothing on a noun", (sentence, kind, form) => {
    expect(only(sentence)).toMatchObject({ kind, form, agreement: null, countable: null });
  });

  it("gives the ending that a stand-in can keep", () => {
    expect(only("Поновили аж 1988-го.").ending).toBe("го");
    expect(only("Речник 131-ї бригади.").ending).toBe("ї");
    expect(only("Поновили 1988 року.").ending).toBe("");
  });
});

describe("other customary English", () => {
  it.each([
    ["Збитки 38–40 млн грн.", ["38 million to 40 million hryvnias", "38 to 40 million hryvnias"]],
    ["Збитки 2,5 млн грн.", ["UAH 2.5 million", "₴2.5 million", "2.5 million hryvnia"]],
    ["Охоплення 86%.", ["86 percent", "86 per cent"]],
    ["Це було 29 листопада 2025 року.", ["Nov. 29, 2025", "29 November 2025"]],
    ["Маршрут 17 км.", ["17 km"]],
    ["Почали о 20:00.", ["8 p.m.", "8:00 p.m."]],
    ["Почали о 12:00.", ["noon"]],
    ["Приїхали 6–8 осіб.", ["six to eight", "6 to 8"]],
    ["Площа 9 карток.", ["nine"]],
    ["Мільйон гривень.", ["a million hryvnias"]],
    ["Рахунок 1250 млн грн.", ["1.25 billion hryvnias"]],
  ])("%s", (sentence, forms) => {
    expect(only(sentence).accepted).toEqual(expect.arrayContaining(forms));
  });
});

it("keeps apostrophes, spaces and dashes of any kind in what was written", () => {
  const text = "Пʼять тисяч, 5\u00a0640\u202fгрн, 38—40 млн, ХX ст. і о 14:30";
  expect(findFigures(text, defaultFigureStyle).map(({ uk, en }) => [uk, en])).toEqual([
    ["Пʼять тисяч", "5,000"],
    ["5\u00a0640\u202fгрн", "5,640 hryvnias"],
    ["38—40 млн", "38–40 million"],
    ["ХX ст.", "20th century"],
    ["14:30", "14:30"],
  ]);
});
