import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { setYamlValues, type YamlValue } from "../../src/yaml/index.js";

const set = (text: string, ...values: YamlValue[]): string =>
  setYamlValues(text, "p.yaml", { title: "the file" }, values);
const translator: YamlValue = { path: ["models", "translator"], value: "a/b" };

describe("values of a YAML file", () => {
  it.each([
    [
      "replaced",
      "models:\n  translator: x # why\n  list: [a, b]\n",
      "models:\n  translator: a/b # why\n  list: [a, b]\n",
    ],
    ["replaced in quotes", 'models: { translator: "x", n: 1 }\n', "models: { translator: a/b, n: 1 }\n"],
    ["replaced where nothing stood", "models:\n  translator:\n  n: 1", "models:\n  translator: a/b\n  n: 1"],
    [
      "added behind the section's last line, at its depth",
      "models:\n    # one\n    n: 1 # first\n\n# the run\nrun:\n    n: 2\n",
      "models:\n    # one\n    n: 1 # first\n    translator: a/b\n\n# the run\nrun:\n    n: 2\n",
    ],
    [
      "added behind a list",
      "models:\n  n:\n    - 1\n    - 2\nrun: 1\n",
      "models:\n  n:\n    - 1\n    - 2\n  translator: a/b\nrun: 1\n",
    ],
    ["added with a section", "# mine\nrun: { n: 2 }", "# mine\nrun: { n: 2 }\nmodels:\n  translator: a/b\n"],
    ["added to nothing", "", "models:\n  translator: a/b\n"],
    ["added to comments alone", "# mine\n", "# mine\nmodels:\n  translator: a/b\n"],
    ["added in braces", "models: { n: 1 } # one\n", "models: { n: 1, translator: a/b } # one\n"],
    ["kept apart by the file's own line breaks", "models:\r\n  n: 1\r\n", "models:\r\n  n: 1\r\n  translator: a/b\r\n"],
  ])("are %s", (_name, before, after) => {
    expect(set(before, translator)).toBe(after);
  });

  it("are written so that they are read back, and nothing else is read differently", () => {
    const scalar = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean(), fc.constant(null));
    const key = fc.stringMatching(/^[a-z]{1,6}$/u);
    const sections = fc.dictionary(key, fc.dictionary(key, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))));
    fc.assert(
      fc.property(sections, key, key, scalar, (before, section, name, value) => {
        const after: unknown = parse(set(stringify(before), { path: [section, name], value }));
        expect(after).toEqual({ ...before, [section]: { ...before[section], [name]: value } });
      }),
    );
  });

  it("are refused where the text is no YAML", () => {
    expect(() => set("models: [", translator)).toThrow(/p\.yaml:\d+: not valid YAML/u);
  });
});
