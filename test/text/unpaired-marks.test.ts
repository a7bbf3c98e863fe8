import { describe, expect, it } from "vitest";
import { slice } from "../../src/core/index.js";
import { buildDocument, findUnpairedMarks } from "../../src/text/index.js";
import { readGoldArticles } from "../fixtures/gold.js";

function unpaired(text: string): readonly (readonly [string, number])[] {
  return findUnpairedMarks(buildDocument(text)).map((mark) => [slice(text, mark), mark.start]);
}

describe("quote marks without a partner", () => {
  it.each<[string, readonly (readonly [string, number])[]]>([
    ["«Так, – сказав Кіт. Він пішов.", [["«", 0]]],
    ["Він сказав: „Так. І пішов.", [["„", 12]]],
    ["Так», – сказав Кіт.", [["»", 3]]],
    ["Е\u0301й, «так, – сказав Кіт.", [["«", 5]]],
    ["Він сказав «так» і “ні”, а „може“ – ні.", []],
    ["Музей «Історія „Сяйва“» відкрито.", []],
  ])("%s", (text, marks) => {
    expect(unpaired(text)).toEqual(marks);
  });

  it("are none where a quotation runs over paragraphs", () => {
    expect(unpaired("Мер написав:\n«Друзі, мости цілі.\n«Вода є.\n«Тримаймося».\nМісто чекає.")).toEqual([]);
    expect(unpaired("Мер написав: «Друзі, мости цілі.\nВода є.\nТримаймося».\nМісто чекає.")).toEqual([]);
  });

  it("are found in the one gold article that has such a mark, and in no other", () => {
    const found = readGoldArticles().flatMap(({ id, text }) => unpaired(text).map(([mark]) => [id, mark]));
    expect(found).toEqual([["40-buchach-organ", "“"]]);
  });
});
