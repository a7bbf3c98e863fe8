import { describe, expect, it } from "vitest";
import { slice } from "../../src/core/index.js";
import { openGlossary, readGlossary, type GlossaryEntryInput } from "../../src/glossary/index.js";

const terms = openGlossary(readGlossary("samples/house/glossary.yaml"));
const found = (text: string): readonly (readonly [string, string])[] =>
  terms.find({ text }).map((term) => [slice(text, term), term.en]);
const one = (entry: GlossaryEntryInput, text: string): readonly (readonly [string, string])[] =>
  openGlossary([entry])
    .find({ text })
    .map((term) => [slice(text, term), term.en]);

describe("a glossary finds", () => {
  it.each([
    ["Під час повітряної тривоги рух зупинили.", "повітряної тривоги", "air raid alert"],
    ["У місті лунали повітряні тривоги.", "повітряні тривоги", "air raid alerts"],
    [
      "Мешканці тимчасово окупованих територій чекають.",
      "тимчасово окупованих територій",
      "temporarily occupied territories",
    ],
    ["Спіймали десять ухилянтів.", "ухилянтів", "draft dodgers"],
    ["Справа ухилянта.", "ухилянта", "draft dodger"],
    ["Ворог випустив 20 крилатих ракет.", "крилатих ракет", "cruise missiles"],
    ["Суд обрав запобіжний захід.", "запобіжний захід", "pre-trial restraint"],
    ["Він не порушив запобіжного заходу.", "запобіжного заходу", "pre-trial restraint"],
    ["Під час перемовин сторони мовчали.", "перемовин", "talks"],
    ["Дата позачергових виборів невідома.", "позачергових виборів", "snap election"],
    ["Про внутрішньо переміщених осіб.", "внутрішньо переміщених осіб", "internally displaced people"],
    ["Закрили виборчі дільниці.", "виборчі дільниці", "polling stations"],
    ["На виборчій дільниці тихо.", "виборчій дільниці", "polling station"],
    ["Підозрюваному дали адвоката.", "Підозрюваному", "suspect"],
    ["Підозрюваних двоє.", "Підозрюваних", "suspects"],
    ["Слідчого суддю змінили.", "Слідчого суддю", "investigating judge"],
    ["Збили три безпілотники.", "безпілотники", "drones"],
    ["Рада ухвалила закон.", "ухвалила", "adopted"],
    ["Про ексцесивне споживання.", "ексцесивне споживання", "excessive consumption"],
    ["Порушення перемир\u2019я.", "перемир\u2019я", "truce"],
    ["На проросійського діяча.", "проросійського", "pro-Russian"],
    ["ПОВІТРЯНА ТРИВОГА триває.", "ПОВІТРЯНА ТРИВОГА", "AIR RAID ALERT"],
    ["Ракети HIMARS влучили.", "HIMARS", "HIMARS"],
    ["Народним депутатам підняли платню.", "Народним депутатам", "members of parliament"],
  ])("%s", (text, form, english) => {
    expect(found(text)).toEqual([[form, english]]);
  });

  it("the longer of two terms that overlap, and nothing within a word", () => {
    const longer = openGlossary([
      { uk: "тривога", en: "alarm" },
      { uk: "повітряна тривога", en: "air raid alert" },
    ]);
    const text = "Повітряну тривогу скасували. Тривога минула, тривожно.";
    expect(longer.find({ text }).map(({ en }) => en)).toEqual(["air raid alert", "alarm"]);
  });

  it("no small word for a term with a capital", () => {
    const entry = { uk: "Рада", en: "Rada" };
    expect(one(entry, "рада вітати")).toEqual([]);
    expect(one(entry, "У Раді")).toEqual([["Раді", "Rada"]]);
  });

  it("a term over Latin look-alikes and soft hyphens", () => {
    expect(one({ uk: "ракета", en: "missile" }, "дві р\u0430к\u00adети, p\u0430кета")).toEqual([
      ["р\u0430к\u00adети", "missiles"],
      ["p\u0430кета", "missile"],
    ]);
  });

  it("listed forms, and no term across a line break", () => {
    expect(one({ uk: "людина", en: "person", forms: ["людьми"] }, "з людьми")).toEqual([["людьми", "people"]]);
    expect(one({ uk: "крилата ракета", en: "cruise missile" }, "крилата\nракета")).toEqual([]);
  });

  it("cases and number of the place, and both numbers' English where the place leaves it open", () => {
    const glossary = openGlossary([{ uk: "область", en: "region", accepted: ["oblast"], forbidden: ["area"] }]);
    const [sure] = glossary.find({ text: "у трьох областях" });
    expect(sure).toMatchObject({ en: "regions", number: "plural", cases: ["locative"], accepted: ["oblasts"] });
    expect(sure?.forbidden).toEqual(["area", "areas"]);
    const [open] = glossary.find({ text: "центр області" });
    expect(open).toMatchObject({ en: "region", number: "singular" });
    expect(open?.accepted).toContain("regions");
  });

  it("letters that the house keeps, in capitals as well", () => {
    expect(one({ uk: "ібей", en: "eBay", case: "keep" }, "ІБЕЙ")).toEqual([["ІБЕЙ", "eBay"]]);
  });

  it("abbreviations with and without endings, and words joined by a hyphen", () => {
    expect(one({ uk: "ДОТ", en: "bunker" }, "зруйнували ДОТи")).toEqual([["ДОТи", "bunkers"]]);
    expect(one({ uk: "ВПО", en: "IDP" }, "для ВПО")).toEqual([["ВПО", "IDP"]]);
    expect(one({ uk: "дрон-камікадзе", en: "suicide drone" }, "двома дронами-камікадзе")).toEqual([
      ["дронами-камікадзе", "suicide drones"],
    ]);
  });

  it("nothing where an entry is one that the file's reader refuses", () => {
    expect(() => openGlossary([{ pattern: "(?:а|аа)+", en: "a" }])).toThrow(/repeats a group/u);
    expect(() => openGlossary([{ uk: "ракета", en: "" }])).toThrow(/^glossary: 0\.en: must not be empty$/u);
    const several = [
      { uk: "ракета", en: "missile" },
      { uk: "дрон", en: "дрон", gendr: "masculine" },
    ];
    expect(() => openGlossary(several)).toThrow(
      /^glossary: 1\.en: must be English: .*, got "дрон"\nglossary: 1\.gendr: unknown key; did you mean gender\?$/u,
    );
  });

  it("a pattern in whole words, the number by its ending", () => {
    const entry = { pattern: "безпілотник\\p{L}{0,3}|БпЛА", en: "drone" };
    expect(one(entry, "Безпілотників, БпЛА, БПЛА, надбезпілотник")).toEqual([
      ["Безпілотників", "drones"],
      ["БпЛА", "drone"],
    ]);
  });
});
