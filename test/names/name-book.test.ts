import { describe, expect, it } from "vitest";
import { openNameBook, transliterate } from "../../src/names/index.js";

describe("transliterate", () => {
  // the examples of the resolution's own table
  it.each([
    ["Алушта", "Alushta"],
    ["Борщагівка", "Borshchahivka"],
    ["Вінниця", "Vinnytsia"],
    ["Гадяч", "Hadiach"],
    ["Ґалаґан", "Galagan"],
    ["Єнакієве", "Yenakiieve"],
    ["Гаєвич", "Haievych"],
    ["Житомир", "Zhytomyr"],
    ["Їжакевич", "Yizhakevych"],
    ["Кадиївка", "Kadyivka"],
    ["Йосипівка", "Yosypivka"],
    ["Стрий", "Stryi"],
    ["Щербухи", "Shcherbukhy"],
    ["Гоща", "Hoshcha"],
    ["Юрій", "Yurii"],
    ["Крюківка", "Kriukivka"],
    ["Яготин", "Yahotyn"],
    ["Ічня", "Ichnia"],
    ["Згорани", "Zghorany"],
    ["Розгон", "Rozghon"],
    ["Знам’янка", "Znamianka"],
    ["Русь", "Rus"],
    ["Ревай-Ковач", "Revai-Kovach"],
    ["ЩУКА", "SHCHUKA"],
  ])("%s → %s", (uk, en) => {
    expect(transliterate(uk)).toBe(en);
  });

  it("reads a decomposed й like a composed one", () => {
    expect(transliterate("Стрий".normalize("NFD"))).toBe("Stryi");
  });
});

describe("openNameBook", () => {
  const names = openNameBook();

  it.each([
    ["Рустем Умєров", "Rustem Umerov"],
    ["Умєров", "Umerov"],
    ["Сергій Кислиця", "Sergiy Kyslytsya"],
    ["Кислиця", "Kyslytsya"],
    ["Стів Віткофф", "Steve Witkoff"],
    ["Укрінформ", "Ukrinform"],
  ])("%s has the established form %s", (uk, en) => {
    expect(names.english(uk)).toEqual({ text: en, source: "table" });
  });

  it("marks a transliterated name as such", () => {
    expect(names.english("Дарина Стеблівська")).toEqual({ text: "Daryna Steblivska", source: "transliteration" });
    expect(names.established("Дарина Стеблівська")).toBeNull();
  });

  it("finds a name whatever its apostrophe, quote marks or look-alike letters", () => {
    expect(names.english("Рустeм Умєров").text).toBe("Rustem Umerov"); // Latin e
    expect(names.english("«Укрінформ»").text).toBe("Ukrinform");
  });
});
