import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { stringify } from "yaml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { errorCodes, Stop } from "../../src/core/index.js";
import { checkValue, readYaml, readYamlFile, refuse, type FileKind } from "../../src/yaml/index.js";

const kind: FileKind = { title: "the list", whenMissing: "Look for it.", whenInvalid: "Mend it." };
const schema = z.array(
  z.strictObject({
    name: z
      .string()
      .min(1)
      .regex(/^\p{L}+$/u, "must be letters"),
    size: z.int().min(1).max(9).default(1),
    parts: z.array(z.string()).min(1).optional(),
    colour: z.preprocess(
      (value) => (typeof value === "string" ? { name: value } : value),
      z.strictObject({ name: z.enum(["red", "blue", "black"]) }).optional(),
    ),
  }),
);

function stopOf(action: () => unknown): Stop {
  try {
    action();
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error("accepted");
}

function write(content: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), "yaml-")), "list.yaml");
  writeFileSync(file, content);
  return file;
}

function check(text: string): z.output<typeof schema> {
  const source = readYaml(text, "list.yaml", kind);
  return checkValue(schema, source.value, source);
}

describe("readYaml", () => {
  it("gives the value, and the lines of keys, items and what is missing from them", () => {
    const { value, lineOf } = readYaml("# list\na:\n  - b: 1\n    c: 2\n  -\n    7: x\n", "list.yaml", kind);
    expect(value).toEqual({ a: [{ b: 1, c: 2 }, { 7: "x" }] });
    const paths = [[], ["a"], ["a", 0], ["a", 0, "c"], ["a", 1, "7"], ["a", 0, "none"], ["a", 5, "b"], ["none"]];
    expect(paths.map((path) => lineOf(path))).toEqual([2, 2, 3, 4, 6, 3, 2, 2]);
  });

  it("finds the place that an alias stands for", () => {
    const { lineOf } = readYaml("- &first\n  a: 1\n- *first\n", "list.yaml", kind);
    expect(lineOf([1, "a"])).toBe(2);
  });

  it("an empty file says nothing, in its first line", () => {
    const { value, lineOf } = readYaml("", "list.yaml", kind);
    expect(value).toBeNull();
    expect(lineOf(["a"])).toBe(1);
  });

  it.each([
    ["an open bracket", "a: 1\nb: [\n", /^list\.yaml:[23]: not valid YAML: /u],
    ["a key that stands twice", "a: 1\nb: 2\na: 3\n", /^list\.yaml:3: not valid YAML: Map keys must be unique$/u],
    ["an alias for nothing", "a: *none\n", /^list\.yaml:1: not valid YAML: .*none/u],
    [
      "aliases that multiply",
      ["a: &a [x, x, x, x, x, x, x, x, x]", ..."bcdefg"].reduce(
        (text, letter, at) =>
          `${text}\n${letter}: &${letter} [${Array(9)
            .fill(`*${"abcdef"[at - 1]}`)
            .join(", ")}]`,
      ),
      /^list\.yaml:1: not valid YAML: .*alias/u,
    ],
  ])("refuses %s, naming the line", (_, text, message) => {
    const stop = stopOf(() => readYaml(text, "list.yaml", kind));
    expect(stop.message).toMatch(message);
    expect(stop).toMatchObject({ code: "configuration-invalid", remedy: "Mend it." });
  });

  it("knows the line of every value that YAML can write", () => {
    const key = fc.stringMatching(/^[a-z]{1,6}$/u);
    fc.assert(
      fc.property(fc.dictionary(key, fc.array(fc.dictionary(key, fc.integer(), { minKeys: 1 }))), (value) => {
        const text = stringify(value);
        const source = readYaml(text, "list.yaml", kind);
        expect(source.value).toEqual(value);
        const lines = text.split("\n");
        for (const [name, items] of Object.entries(value))
          for (const [at, item] of items.entries())
            for (const [inner, number] of Object.entries(item))
              expect(lines[source.lineOf([name, at, inner]) - 1]).toMatch(new RegExp(`^[ -]*"?${inner}"?: ${number}$`));
      }),
    );
  });
});

describe("readYamlFile", () => {
  it("reads a file, with a byte order mark or without", () => {
    expect(readYamlFile(write("a: ї\n"), kind).value).toEqual({ a: "ї" });
    expect(readYamlFile(write("\uFEFFa: ї\n"), kind).value).toEqual({ a: "ї" });
  });

  it("names the line where a file in another encoding stops being UTF-8", () => {
    const cp1251 = Buffer.concat([Buffer.from("a: 1\nb: "), Buffer.from([0xea, 0xe8, 0xbf, 0xe2]), Buffer.from("\n")]);
    expect(stopOf(() => readYamlFile(write(cp1251), kind)).message).toMatch(/list\.yaml:2: not UTF-8/u);
  });

  it("says what cannot be read, and what to do", () => {
    const stop = stopOf(() => readYamlFile("no/list.yaml", kind));
    expect(stop.message).toBe("no/list.yaml: the list cannot be read");
    expect(stop).toMatchObject({ code: "configuration-missing", remedy: "Look for it." });
    expect(stopOf(() => readYamlFile("no/list.yaml", { title: "it" })).remedy).toBe(
      errorCodes["configuration-missing"].remedy,
    );
    expect(stopOf(() => readYamlFile("no/list.yaml", { title: "it", codeWhenMissing: "model-missing" }))).toMatchObject(
      {
        code: "model-missing",
        remedy: errorCodes["model-missing"].remedy,
      },
    );
  });
});

describe("checkValue", () => {
  it("gives what the schema makes of a sound value", () => {
    expect(check("- name: ракета\n")).toEqual([{ name: "ракета", size: 1 }]);
  });

  it.each([
    ["- name: a\n  sise: 2\n", "list.yaml:2: 0.sise: unknown key; did you mean size?"],
    ["- name: a\n  weight: 2\n", "list.yaml:2: 0.weight: unknown key; known here: name, size, parts, colour"],
    ["- size: 2\n", "list.yaml:1: 0.name: expected a text, got nothing"],
    ["- name: a\n  size: 12\n", "list.yaml:2: 0.size: expected a whole number from 1 to 9, got 12"],
    ["- name: a\n  colour: pink\n", 'list.yaml:2: 0.colour.name: expected one of red, blue, black, got "pink"'],
    [
      "- name: a\n  colour:\n    name: blck\n",
      'list.yaml:3: 0.colour.name: expected one of red, blue, black, got "blck"; did you mean black?',
    ],
    [
      "- name: a\n  colour: { nme: red }\n",
      "list.yaml:2: 0.colour.name: expected one of red, blue, black, got nothing\nlist.yaml:2: 0.colour.nme: unknown key; did you mean name?",
    ],
    ["- name: a\n  size: [1]\n", "list.yaml:2: 0.size: expected a whole number from 1 to 9, got a list"],
    ["- name: a\n  size:\n", "list.yaml:2: 0.size: expected a whole number from 1 to 9, got null"],
    ["- name: ''\n", 'list.yaml:1: 0.name: must not be empty\nlist.yaml:1: 0.name: must be letters, got ""'],
    ["- name: a\n  parts: []\n", "list.yaml:2: 0.parts: must not be empty"],
    ["- name: a1\n", 'list.yaml:1: 0.name: must be letters, got "a1"'],
    [`- name: ${"a1".repeat(99)}\n`, `list.yaml:1: 0.name: must be letters, got "${"a1".repeat(30)}…"`],
    [
      "name: a\n",
      "list.yaml:1: the top level: expected a list, each item a section with name, size, parts, colour, got a section",
    ],
  ])("refuses %j", (text, message) => {
    const stop = stopOf(() => check(text));
    expect(stop.message).toBe(message);
    expect(stop).toMatchObject({ code: "configuration-invalid", remedy: "Mend it." });
  });

  it("survives a list that holds itself", () => {
    expect(stopOf(() => check("- &a\n  name: *a\n")).message).toContain("0.name: expected a text, got a section");
  });

  it("calls a value that came from code what the caller calls it", () => {
    const stop = stopOf(() => checkValue(schema, [{ name: "a" }, { name: "b", size: 0 }], "parts"));
    expect(stop.message).toBe("parts: 1.size: expected a whole number from 1 to 9, got 0");
    expect(stop.remedy).toBe(errorCodes["configuration-invalid"].remedy);
  });

  it("names every fault at once, and without a file the key alone", () => {
    const stop = stopOf(() => checkValue(schema, [{ name: 1 }, { name: "a", size: 0 }], undefined));
    expect(stop.message.split("\n")).toEqual([
      "0.name: expected a text, got 1",
      "1.size: expected a whole number from 1 to 9, got 0",
    ]);
    expect(stop.remedy).toBe(errorCodes["configuration-invalid"].remedy);
  });
});

describe("refuse", () => {
  it("names file, line and key of what a schema cannot see", () => {
    const source = readYaml("- name: a\n- name: a\n", "list.yaml", kind);
    const stop = refuse([{ path: [1, "name"], what: "stands twice" }], source);
    expect(stop.message).toBe("list.yaml:2: 1.name: stands twice");
  });
});
