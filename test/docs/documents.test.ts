import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import { describe, expect, it } from "vitest";
import { renderDigest } from "../../src/cli/terminal/render-digest.js";
import { configurationSchema } from "../../src/configuration.js";
import { errorCodes } from "../../src/core/index.js";
import { readConfiguration } from "../../src/pipeline/index.js";
import { parseDigest } from "../../src/publish/index.js";
import pc from "picocolors";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "docs/editor.md",
  "docs/operator.md",
  "docs/developer.md",
  "docs/formats.md",
  "docs/glossary.md",
  "docs/names.md",
  "docs/rules.md",
];

describe("docs/errors.md", () => {
  it("lists every error code", async () => {
    const rows = Object.entries(errorCodes)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([code, { fate, meaning, remedy }]) => `| \`${code}\` | ${fate} | ${meaning} | ${remedy} |`);
    const page = [
      "# Error codes",
      "",
      "*set-aside*: the input is recorded with its reason and the batch goes on (exit code 1). *stop*: the run ends (exit code 2 for usage and configuration, else 3).",
      "",
      "| code | fate | meaning | what to do |",
      "|---|---|---|---|",
      ...rows,
      "",
    ].join("\n");
    await expect(page).toMatchFileSnapshot(join(root, "docs/errors.md"));
  });
});

describe("pipeline.yaml", () => {
  it("shows every option with its default", () => {
    expect(readConfiguration(configurationSchema, join(root, "pipeline.yaml"), {})).toEqual(
      configurationSchema.parse({}),
    );
    expect(keysOf(configurationSchema.parse({}))).toEqual(keysOf(parseDocument(read("pipeline.yaml")).toJS()));
  });

  it("has a comment for every option", () => {
    const { contents } = parseDocument(read("pipeline.yaml"));
    expect(isMap(contents) ? bareKeys(contents, "") : ["not a map"]).toEqual([]);
  });
});

describe("README.md", () => {
  const markers = /(<!-- sample: [^\n]*-->\n```text\n)([\s\S]*?)(\n```\n<!-- \/sample -->)/u;

  it("shows the sample's real output", () => {
    const digest = parseDigest(read("samples/expected/negotiations-start.json"));
    const output = `$ perekaz digest samples/negotiations-start.txt\n\n${renderDigest(digest, [], pc.createColors(false))}`;
    const readme = read("README.md");
    if (import.meta.env.MODE === "accept") {
      writeFileSync(
        join(root, "README.md"),
        readme.replace(markers, (_, open: string, __, close: string) => open + output + close),
      );
    }
    expect(markers.exec(read("README.md"))?.[2]).toBe(output);
  });

  it("names only scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read("README.md").matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("links between documents", () => {
  it.each(documents)("%s points only to files that exist", (file) => {
    const targets = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/gu)].map(([, target]) => target ?? "");
    expect(targets.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });
});

function keysOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value)
    .flatMap(([key, each]) => keysOf(each, `${path}/${key}`))
    .toSorted();
}

/** Options without a comment before or behind them. */
function bareKeys(map: YAMLMap, path: string): readonly string[] {
  return map.items.flatMap(({ key, value }, at) => {
    const name = `${path}/${isScalar(key) ? String(key.value) : "?"}`;
    // the comment of a map's first key belongs to the map in the parser's tree
    const before = (isScalar(key) ? key.commentBefore : null) ?? (at === 0 ? map.commentBefore : null);
    const behind =
      isScalar(value) || (value !== null && typeof value === "object" && "comment" in value)
        ? (value as { comment?: string | null }).comment
        : null;
    if (isMap(value)) return [...(before ? [] : [name]), ...bareKeys(value, name)];
    return before || behind ? [] : [name];
  });
}
