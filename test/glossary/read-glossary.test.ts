import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Stop } from "../../src/core/index.js";
import { readGlossary } from "../../src/glossary/index.js";

const folder = mkdtempSync(join(tmpdir(), "glossary-"));

function fault(yaml: string): string {
  const file = join(folder, "glossary.yaml");
  writeFileSync(file, yaml);
  try {
    readGlossary(file);
  } catch (error) {
    if (error instanceof Stop) return `${error.code} ${error.message.replaceAll(folder, "")}`;
    throw error;
  }
  return "none";
}

describe("the file of terms", () => {
  it("is read with its defaults; the sample is a sound one", () => {
    expect(readGlossary("samples/house/glossary.yaml").length).toBeGreaterThanOrEqual(30);
    expect(fault("- { uk: ракета, en: missile }")).toBe("none");
    expect(fault("")).toBe("none");
  });

  it.each([
    ["a mistyped key", "- uk: ракета\n  en: missile\n  gendr: x", ":3: 0.gendr: unknown key; did you mean gender?"],
    [
      "a part of speech that is none",
      "- { uk: ракета, en: b, part_of_speech: nun }",
      'phrase, got "nun"; did you mean noun?',
    ],
    ["an unknown key", "- uk: ракета\n  en: missile\n  plural: x", ":3: 0.plural: unknown key"],
    [
      "a doubled term",
      "- { uk: Ракета, en: a }\n- { uk: ракета, en: b }",
      ":2: 1.uk: «ракета» stands in line 1 already",
    ],
    ["both kinds of source", "- { uk: ракета, pattern: рак, en: b }", ":1: 0.pattern: give `uk` or `pattern`"],
    ["no source", "- en: b", ":1: 0.uk: give `uk` or `pattern`"],
    ["an empty pattern", '- { pattern: "", en: b }', ":1: 0.pattern: must not be empty"],
    ["a pattern for nothing", "- en: b\n  pattern: 'а*'", ":2: 0.pattern: matches the empty string"],
    ["an empty alternative", "- { pattern: 'а|', en: b }", "0.pattern: matches the empty string"],
    ["a broken pattern", "- { pattern: '(а', en: b }", "0.pattern: is not a regular expression"],
    ["an endless pattern", "- { pattern: '(а+)+б', en: b }", "0.pattern: repeats a group"],
    ["Cyrillic English", "- { uk: ракета, en: ракета }", "0.en: must be English"],
    ["a forbidden target", "- { uk: ракета, en: missile, forbidden: [Missile] }", "0.forbidden: “Missile”"],
    [
      "a verb that is none",
      "- { uk: ракета, en: launch, part_of_speech: verb }",
      "0.uk: a verb stands in the infinitive",
    ],
    ["marks in a term", "- { uk: ст. 5, en: article 5 }", "0.uk: must be words"],
    ["no YAML", "- {", "not valid YAML"],
  ])("is refused for %s, with its line and key", (_, yaml, message) => {
    expect(fault(yaml)).toContain("configuration-invalid /glossary.yaml:");
    expect(fault(yaml)).toContain(message);
  });

  it("is missed by name", () => {
    expect(() => readGlossary(join(folder, "none.yaml"))).toThrow(/none\.yaml: the glossary cannot be read/u);
  });
});
