import { describe, expect, it } from "vitest";
import { openNameBook } from "../../src/names/index.js";

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

  it.each([
    ["В. О. Палійчук", "V.O. Paliichuk"],
    ["Б.-Л. Тиндик", "B.-L. Tyndyk"],
    ["Стів Мельниченко", "Steve Melnychenko"],
    ["Ерік Ландберг", "Erik Landberg"],
    ["Ґжегож Собоцінський", "Grzegorz Sobociński"],
    ["Роландас Шимкус", "Rolandas Šimkus"],
    ["Олександр Браун", "Oleksandr Braun"],
  ])("%s, whom no table knows, is %s", (uk, en) => {
    expect(names.english(uk)).toEqual({ text: en, source: "transliteration" });
  });

  it.each([
    ["Полтавська обласна прокуратура", "Poltava Regional Prosecutor’s Office"],
    ["обласна адміністрація", "regional administration"],
    ["Ужгородська міськрада", "Uzhhorod City Council"],
    ["Корольовський районний суд Житомира", "Korolovskyi District Court of Zhytomyr"],
    ["обласне управління ДСНС", "regional directorate of the State Emergency Service"],
  ])("%s is composed: %s", (uk, en) => {
    expect(names.english(uk)).toEqual({ text: en, source: "table" });
    expect(names.established(uk)).toBeNull();
  });

  it("leaves what it cannot compose to the transliteration", () => {
    expect(names.english("обласна влада")).toEqual({ text: "oblasna vlada", source: "transliteration" });
  });
});
