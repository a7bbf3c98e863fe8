import { describe, expect, it } from "vitest";
import { readList, readTable, tableNames } from "../../src/names/table.js";
import { openNameBook, transliterate } from "../../src/names/index.js";

describe.each(tableNames)("the table %s", (name) => {
  const rows = readTable(name);

  it("has Ukrainian on the left and English without Cyrillic letters on the right", () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ uk }) => !/\p{L}/u.test(uk) || uk !== uk.trim() || uk.includes("’"))).toEqual([]);
    const english = rows.flatMap(({ en, accepted }) => [en, ...accepted]);
    expect(english.filter((en) => /\p{Script=Cyrillic}/u.test(en) || en !== en.trim() || en === "")).toEqual([]);
  });

  it("has each Ukrainian name once", () => {
    const seen = new Set<string>();
    expect(rows.filter(({ uk }) => seen.size === seen.add(uk).size)).toEqual([]);
  });

  it("has no Russian letters and no Latin look-alikes within a Ukrainian word", () => {
    const mixed = /[ыэъё]|\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/iu;
    expect(rows.filter(({ uk }) => mixed.test(uk))).toEqual([]);
  });
});

describe("the lists", () => {
  it("hold one Ukrainian name a line, each once", () => {
    for (const name of ["villages", "ambiguous"] as const) {
      const list = readList(name);
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((one) => !/^[\p{Script=Cyrillic}' -]+$/u.test(one))).toEqual([]);
    }
  });

  it("give every village an English form", () => {
    expect(readList("villages").filter((one) => /\p{Script=Cyrillic}/u.test(transliterate(one)))).toEqual([]);
  });
});

describe("the name book", () => {
  it("has established forms of persons and organisations only: a place is no speaker", () => {
    const names = openNameBook();
    expect(names.established("Полтава")).toBeNull();
    expect(names.established("Генштаб")).toBe("General Staff");
  });
});
