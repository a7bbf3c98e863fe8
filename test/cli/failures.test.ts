import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDigest } from "../../src/publish/index.js";
import { runPerekaz } from "../fixtures/command-line.js";

const root = join(import.meta.dirname, "../..");
const good = join(root, "samples/bridge.txt");
const scratch = mkdtempSync(join(tmpdir(), "perekaz-cli-"));

function file(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const russian =
  "Президент России заявил, что переговоры продолжатся на следующей неделе. По его словам, стороны обсудили все вопросы, которые были вынесены на повестку дня, и договорились о новых встречах.\n";

describe("an input that cannot be done gives one clear message and exit code 1", () => {
  it.each([
    ["empty.txt", "", "input-empty"],
    ["picture.png", png, "input-binary"],
    ["russian.txt", russian, "language-not-ukrainian"],
    ["long.txt", "Сьогодні в місті відкрили новий міст через річку.\n".repeat(60_000), "input-too-long"],
  ])("%s", async (name, content, code) => {
    const path = file(name, content);
    const { code: exit, out, err } = await runPerekaz(["digest", path, "--json"]);
    expect(exit).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(2);
    expect(err).toContain(`${code} ${path}`);
    expect(parseDigest(out)).toMatchObject({ entries: [], withheld: [{ location: path, code }] });
  });

  it("a file that does not exist", async () => {
    const { code, err } = await runPerekaz(["digest", join(scratch, "no-such.txt"), "--json"]);
    expect(code).toBe(1);
    expect(err).toContain("input-missing");
  });
});

describe("a folder with one bad file among good ones", () => {
  it("publishes the good ones", async () => {
    const folder = join(scratch, "mixed");
    mkdirSync(folder);
    cpSync(good, join(folder, "a-good.txt"));
    writeFileSync(join(folder, "b-bad.txt"), "");
    cpSync(join(root, "samples/riga.txt"), join(folder, "c-good.txt"));
    const output = join(scratch, "mixed-output");
    const { code, out, err } = await runPerekaz(["digest", folder, "--output", output]);
    expect(code).toBe(1);
    expect(err).toContain("b-bad.txt");
    expect(readdirSync(output).toSorted()).toEqual(["digest.html", "digest.json", "digest.md"]);
    const digest = parseDigest(out);
    const published = digest.entries.map(({ article }) => article.source.location);
    const failed = digest.withheld.filter((each) => each.code === "verdict-fail").map(({ location }) => location);
    expect([...published, ...failed].toSorted()).toEqual([join(folder, "a-good.txt"), join(folder, "c-good.txt")]);
  });
});

describe("wrong usage or configuration gives exit code 2", () => {
  it("an unknown key, with its line", async () => {
    const path = file("pipeline.yaml", "run:\n  concurrency: 1\nsummarise:\n  sentenses: 3\n");
    const { code, err, out } = await runPerekaz(["digest", good, "--config", path, "--json"]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(`configuration-invalid ${path}:4: summarise.sentenses: unknown key; did you mean sentences?`);
  });

  it.each([
    [["digest", good, "--config", join(scratch, "none.yaml")], "configuration-missing"],
    [["digest"], "The configuration names no sources."],
    [["digest", good, "--jsn"], "unknown option '--jsn'"],
    [["translate"], "give either one input or --lines"],
    [["translate", join(root, "samples")], "one article expected"],
    [["publish"], "unknown command 'publish'"],
  ])("%j", async (args, message) => {
    const { code, err } = await runPerekaz(args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

describe("a damaged model gives exit code 3 and writes nothing", () => {
  it("names the truncated file and what to do", async () => {
    const models = join(scratch, "models");
    for (const name of ["manifest.yaml", "uk-en"])
      cpSync(join(root, "models", name), join(models, name), { recursive: true });
    const graph = join(models, "uk-en/onnx/encoder_model_quantized.onnx");
    truncateSync(graph, 1000);
    const output = join(scratch, "no-output");
    const { code, err } = await runPerekaz(["digest", good, "--output", output], {
      environment: { PEREKAZ_MODELS: models },
    });
    expect(code).toBe(3);
    expect(err).toContain("model-damaged");
    expect(err).toContain("encoder_model_quantized.onnx");
    expect(existsSync(output)).toBe(false);
  });
});
