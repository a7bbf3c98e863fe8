import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Stop } from "../../src/core/index.js";
import { readConfiguration } from "../../src/pipeline/index.js";

const schema = z.strictObject({
  summarise: z
    .strictObject({
      sentences: z.int().min(1).max(20).default(4).meta({ env: "TEST_SENTENCES" }),
      diversity: z.number().min(0).max(1).default(0.4),
      formats: z.array(z.enum(["json", "html"])).default(["json"]),
      label: z.string().default("x"),
      strict: z.boolean().default(false).meta({ env: "TEST_STRICT" }),
    })
    .prefault({}),
});

function read(yaml: string, environment: Record<string, string> = {}): z.output<typeof schema> {
  const file = join(mkdtempSync(join(tmpdir(), "perekaz-")), "pipeline.yaml");
  writeFileSync(file, yaml);
  return readConfiguration(schema, file, environment);
}

function problemOf(yaml: string, environment: Record<string, string> = {}): string {
  try {
    read(yaml, environment);
  } catch (error) {
    if (error instanceof Stop && error.code === "configuration-invalid")
      return error.message.replace(/^.*pipeline/gmu, "pipeline");
    throw error;
  }
  throw new Error("accepted");
}

describe("readConfiguration", () => {
  it("gives every default, frozen", () => {
    const values = read("# nothing set\n");
    expect(values).toEqual({
      summarise: { sentences: 4, diversity: 0.4, formats: ["json"], label: "x", strict: false },
    });
    expect(Object.isFrozen(values.summarise.formats)).toBe(true);
    expect(readConfiguration(schema, undefined, {})).toEqual(values);
  });

  it.each([
    [
      "summarise:\n  sentences: three\n",
      'pipeline.yaml:2: summarise.sentences: expected a whole number from 1 to 20, got "three"',
    ],
    ["summarise:\n  diversity: 2\n", "pipeline.yaml:2: summarise.diversity: expected a number from 0 to 1, got 2"],
    ["\n\nsummarise:\n  label: 1\n", "pipeline.yaml:4: summarise.label: expected a text, got 1"],
    ["summarise:\n  strict: maybe\n", 'pipeline.yaml:2: summarise.strict: expected true or false, got "maybe"'],
    [
      "summarise:\n  formats: [json, pdf]\n",
      'pipeline.yaml:2: summarise.formats.1: expected one of json, html, got "pdf"',
    ],
    [
      "summarise: 4\n",
      "pipeline.yaml:1: summarise: expected a section with sentences, diversity, formats, label, strict, got 4",
    ],
    ["summarise:\n  sentenses: 3\n", "pipeline.yaml:2: summarise.sentenses: unknown key; did you mean sentences?"],
    ["summarize:\n  sentences: 3\n", "pipeline.yaml:1: summarize: unknown key; did you mean summarise?"],
    [
      "summarise:\n  colour: red\n",
      "pipeline.yaml:2: summarise.colour: unknown key; known here: sentences, diversity, formats, label, strict",
    ],
  ])("refuses %j", (yaml, message) => {
    expect(problemOf(yaml)).toBe(message);
  });

  it("names every problem at once", () => {
    expect(problemOf("summarise:\n  sentences: 0\n  diversity: x\n").split("\n")).toHaveLength(2);
  });

  it("names the line where the file stops being YAML", () => {
    expect(problemOf("summarise:\n  sentences: 3\n  label: [a\n")).toMatch(/^pipeline\.yaml:\d: not valid YAML: /u);
    expect(problemOf("summarise:\n  sentences: 3\n  sentences: 4\n")).toMatch(
      /^pipeline\.yaml:3: not valid YAML: .*unique/u,
    );
  });

  it("lets declared environment variables override, in the field's type", () => {
    const values = read("summarise:\n  sentences: 3\n  label: kept\n", {
      TEST_SENTENCES: "7",
      TEST_STRICT: "true",
      OTHER: "1",
    });
    expect(values.summarise).toMatchObject({ sentences: 7, strict: true, label: "kept" });
    expect(problemOf("", { TEST_SENTENCES: "many" })).toBe(
      'summarise.sentences: expected a whole number from 1 to 20, got "many"',
    );
  });

  it("names a file that is not there", () => {
    expect(() => readConfiguration(schema, "no/such.yaml", {})).toThrow(
      /^no\/such\.yaml: the configuration cannot be read/u,
    );
  });
});
