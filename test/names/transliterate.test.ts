import { describe, expect, it } from "vitest";
import { transliterate } from "../../src/names/index.js";

describe("transliterate", () => {
  // the examples of the resolution's own table
  it.each(
    `Алушта Alushta, Андрій Andrii, Борщагівка Borshchahivka, Борисенко Borysenko, Вінниця Vinnytsia, Володимир Volodymyr,
    Гадяч Hadiach, Богдан Bohdan, Згурський Zghurskyi, Ґалаґан Galagan, Ґорґани Gorgany, Донецьк Donetsk, Дмитро Dmytro,
    Рівне Rivne, Олег Oleh, Есмань Esman, Єнакієве Yenakiieve, Гаєвич Haievych, Короп’є Koropie, Житомир Zhytomyr,
    Жанна Zhanna, Жежелів Zhezheliv, Закарпаття Zakarpattia, Казимирчук Kazymyrchuk, Медвин Medvyn, Михайленко Mykhailenko,
    Іванків Ivankiv, Іващенко Ivashchenko, Їжакевич Yizhakevych, Кадиївка Kadyivka, Мар’їне Marine, Йосипівка Yosypivka,
    Стрий Stryi, Олексій Oleksii, Київ Kyiv, Коваленко Kovalenko, Лебедин Lebedyn, Леонід Leonid, Миколаїв Mykolaiv,
    Маринич Marynych, Ніжин Nizhyn, Наталія Nataliia, Одеса Odesa, Онищенко Onyshchenko, Полтава Poltava, Петро Petro,
    Решетилівка Reshetylivka, Рибчинський Rybchynskyi, Суми Sumy, Соломія Solomiia, Тернопіль Ternopil, Троць Trots,
    Ужгород Uzhhorod, Уляна Uliana, Фастів Fastiv, Філіпчук Filipchuk, Харків Kharkiv, Христина Khrystyna,
    Біла Bila, Стеценко Stetsenko, Чернівці Chernivtsi, Шевченко Shevchenko, Шостка Shostka, Кишеньки Kyshenky,
    Щербухи Shcherbukhy, Гоща Hoshcha, Гаращенко Harashchenko, Юрій Yurii, Корюківка Koriukivka, Яготин Yahotyn,
    Ярошенко Yaroshenko, Костянтин Kostiantyn, Знам’янка Znamianka, Феодосія Feodosiia, Згорани Zghorany, Розгон Rozghon`
      .split(",")
      .map((pair) => pair.trim().split(" ")),
  )("%s → %s", (uk, en) => {
    expect(transliterate(uk ?? "")).toBe(en);
  });

  it.each([
    ["Русь", "Rus"],
    ["Ревай-Ковач", "Revai-Kovach"],
    ["ЩУКА", "SHCHUKA"],
    ["Яна-Юлія Їжак", "Yana-Yuliia Yizhak"],
  ])("%s → %s", (uk, en) => {
    expect(transliterate(uk)).toBe(en);
  });

  it("reads a decomposed й like a composed one", () => {
    expect(transliterate("Стрий".normalize("NFD"))).toBe("Stryi");
  });
});
