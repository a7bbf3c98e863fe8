import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNumbers } from "../../src/verify/numbers/compare.js";

describe("numbers that survive translation", () => {
  it.each([
    ["без світла 4,2 тис. абонентів", "4,200 customers are without power"],
    ["збитки – 38–40 млн грн", "damage is put at 38 million to 40 million hryvnias"],
    ["збитки – 38–40 млн грн", "damage is put at 38–40 million hryvnias"],
    ["об 11:40", "at 11:40 a.m."],
    ["о 20:00–21:00", "at 8–9 p.m."],
    ["29:26 (15:14)", "29-26 (15-14)"],
    ["1,5 млн грн премії", "a bonus of 1.5 million hryvnias"],
    ["понад 5 000 осіб", "more than 5,000 people"],
    ["34-річний електромонтер", "a 34-year-old electrician"],
    ["€210 тис.", "210,000 euros"],
    ["€210 тис.", "€210K"],
    ["2 бійці", "two soldiers"],
    ["дев’ять боєзіткнень", "9 clashes"],
    ["86% замість 95%", "86% instead of 95%"],
    ["131-ї бригади", "131st Brigade"],
    ["2,3 млрд", "2.3 billion"],
    ["двоє працівників", "two workers"],
    ["одинадцять дітей і двадцять п’ять дорослих", "11 children and twenty-five adults"],
    ["дев’ятсот сорок голосів", "nine hundred forty votes"],
    ["три сотні бляшанок", "300 cans"],
    ["у ХІХ столітті", "in the 19th century"],
    ["в соцмережі Х", "on X"],
    ["помер на 88-му році життя", "died at the age of 87"],
    ["двокімнатні квартири", "two-room apartments"],
    ["зросли вдвічі", "doubled"],
  ])("%s → %s", (uk, en) => {
    expect(compareNumbers(uk, en)).toEqual({ lost: [], added: [] });
  });
});

describe("numbers that do not", () => {
  it.each([
    ["збитки 40 млн", "damage of 14 million", ["40"], ["14"]],
    ["4,2 тис. абонентів", "42 customers", ["4,2"], ["42"]],
    ["у 2025 році", "in the year", ["2025"], []],
    ["без чисел", "17 numbers", [], ["17"]],
    ["2,3 млрд", "2.3 million", ["2,3"], ["2.3"]],
    ["двоє працівників", "three workers", ["двоє"], ["three"]],
    ["четверта бригада", "the fifth brigade", ["четверта"], ["fifth"]],
    ["о 20:15", "at 8:45 p.m.", ["15"], ["45"]],
  ])("%s → %s loses %j and adds %j", (uk, en, lost, added) => {
    expect(compareNumbers(uk, en)).toEqual({ lost, added });
  });

  it("a whole number is kept if and only if it is written the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 999 }), fc.integer({ min: 101, max: 999 }), (a, b) => {
        expect(compareNumbers(`усього ${a} осіб`, `${b} people in all`).lost).toEqual(a === b ? [] : [String(a)]);
      }),
    );
  });
});
