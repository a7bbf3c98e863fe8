import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Stop } from "../../src/core/index.js";
import { openNameBook, readHouseNames } from "../../src/names/index.js";
import { findIn } from "./read.js";

const folder = mkdtempSync(join(tmpdir(), "names-"));

function write(text: string): string {
  const file = join(folder, "names.yaml");
  writeFileSync(file, text);
  return file;
}

function messageOf(text: string): string {
  try {
    readHouseNames(write(text));
  } catch (error) {
    if (error instanceof Stop) return `${error.code}: ${error.message.replaceAll(folder, "")}`;
    throw error;
  }
  return "read";
}

describe("readHouseNames", () => {
  it("reads names with their aliases and other English", () => {
    const file = write(
      "- uk: Київ\n  en: Kiev\n  kind: place\n- uk: ГУР\n  en: HUR\n  kind: organisation\n  aliases: [Головне управління розвідки]\n  role: military intelligence\n",
    );
    expect(readHouseNames(file)).toEqual([
      { uk: "Київ", en: "Kiev", kind: "place", aliases: [], accepted: [] },
      {
        uk: "ГУР",
        en: "HUR",
        kind: "organisation",
        aliases: ["Головне управління розвідки"],
        accepted: [],
        role: "military intelligence",
      },
    ]);
  });

  it("an empty file holds none", () => {
    expect(readHouseNames(write("# nothing yet\n"))).toEqual([]);
  });

  it.each([
    [
      "- uk: Київ\n  en: Kyiv\n  kind: place\n  colour: red\n",
      /^configuration-invalid: \/names\.yaml:4: 0\.colour: unknown key; known here: uk, en/u,
    ],
    [
      "- uk: Київ\n  en: Kyiv\n  kind: city\n",
      /^configuration-invalid: \/names\.yaml:3: 0\.kind: expected one of .*place.*, got "city"$/u,
    ],
    ["- uk: Київ\n  en: Київ\n  kind: place\n", /^configuration-invalid: \/names\.yaml:2: 0\.en: .*Cyrillic/u],
    ["- uk: Київ\n  kind: place\n", /^configuration-invalid: \/names\.yaml:1: 0\.en: expected a text, got nothing$/u],
    ['- uk: Київ\n  en: ""\n  kind: place\n', /names\.yaml:2: 0\.en: must not be empty/u],
    ["- uk: Київ\n  en: Kyiv\n  knd: place\n", /names\.yaml:3: 0\.knd: unknown key; did you mean kind\?$/u],
    [
      "- uk: Київ\n  en: Kyiv\n  kind: place\n  aliases:\n    - Києвець\n    - КИЇВ\n",
      /names\.yaml:6: 0\.aliases\.1: «КИЇВ» stands in line 1 already/u,
    ],
    [
      "- uk: Київ\n  en: Kyiv\n  kind: place\n- uk: київ\n  en: Kiev\n  kind: place\n",
      /names\.yaml:4: 1\.uk: «київ» stands in line 1 already/u,
    ],
    ["- uk: [\n", /^configuration-invalid: \/names\.yaml:\d+: not valid YAML/u],
    [
      "uk: Київ\n",
      /^configuration-invalid: \/names\.yaml:1: the top level: expected a list, each item a section with uk, en,.* got a section$/u,
    ],
  ])("refuses %j, naming file, line and key", (text, message) => {
    expect(messageOf(text)).toMatch(message);
  });

  it("names the file that does not exist", () => {
    expect(() => readHouseNames(join(folder, "absent.yaml"))).toThrow(
      /absent\.yaml: the file of names cannot be read/u,
    );
  });
});

describe("the house's names", () => {
  const names = openNameBook({
    house: [
      { uk: "Чернівці", en: "Czernowitz", kind: "place", aliases: [], accepted: ["Chernivtsi"] },
      { uk: "Дарина Стеблівська", en: "Darina Steblivsky", kind: "person", aliases: [], accepted: [] },
      { uk: "ГУР", en: "HUR", kind: "organisation", aliases: ["Головне управління розвідки"], accepted: [] },
    ],
  });

  it("come before the tables and the transliteration, in any case", () => {
    const found = findIn(
      "У Чернівцях виступила Дарина Стеблівська. Головному управлінню розвідки відповіли Стеблівській.",
      names,
    );
    expect(found.map(({ form, en, source }) => [form, en, source])).toEqual([
      ["Чернівцях", "Czernowitz", "house"],
      ["Дарина Стеблівська", "Darina Steblivsky", "house"],
      ["Головному управлінню розвідки", "HUR", "house"],
      ["Стеблівській", "Steblivsky", "house"],
    ]);
    expect(found[0]?.accepted).toEqual(["Chernivtsi"]);
  });

  it("are what `english` gives", () => {
    expect(names.english("Головне управління розвідки")).toEqual({ text: "HUR", source: "house" });
    expect(names.established("Дарина Стеблівська")).toBe("Darina Steblivsky");
  });
});
