import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { corpusBleu, corpusChrf, type TranslationEvaluation } from "../../src/evaluation/index.js";
import { expectUsageError, runPerekaz, type CommandResult } from "../fixtures/command-line.js";
import { goldFolder } from "../fixtures/gold.js";

const seed = join(goldFolder, "written-on/00-seed.gold.txt");
const folder = mkdtempSync(join(tmpdir(), "perekaz-eval-translation-"));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function evaluate(...args: readonly string[]): Promise<CommandResult> {
  return runPerekaz(["eval", "translation", ...args]);
}

function read(json: string): TranslationEvaluation {
  return JSON.parse(json) as TranslationEvaluation;
}

const uk = "Київ – столиця України.\nМи хочемо миру.\nЗавтра в Карпатах очікують сильний дощ.\n";
const en = "Kyiv is the capital of Ukraine.\nWe want peace.\nHeavy rain is expected in the Carpathians tomorrow.\n";
const source = file("dev.uk", uk);
const reference = file("dev.en", en);

describe("perekaz eval translation", () => {
  it("scores the product's own translation of plain text files", async () => {
    const { out: translated } = await runPerekaz(["translate", "--lines"], { input: uk });
    const references = en.split("\n");
    const pairs = translated
      .trimEnd()
      .split("\n")
      .map((hypothesis, at) => ({ hypothesis, reference: references[at] ?? "" }));
    const { code, out } = await evaluate("--source", source, "--reference", reference);
    expect(code).toBe(0);
    expect(read(out)).toMatchObject({
      bleu: corpusBleu(pairs),
      chrf: corpusChrf(pairs),
      sets: [{ name: source, segments: 3, empty: 0 }],
    });
    expect(read(out).chrf).toBeGreaterThan(10);
  });

  it("takes gold articles and several pairs of files at once, and writes the JSON beside the table", async () => {
    const [windowsUk, windowsEn] = [file("win.uk", uk.replaceAll("\n", "\r\n")), file("win.en", en.trimEnd())];
    const output = join(folder, "report.json");
    const files = ["--source", source, "--reference", reference, "--source", windowsUk, "--reference", windowsEn];
    const { code, out } = await evaluate(seed, ...files, "--output", output);
    expect(code).toBe(0);
    expect(out).toMatch(/^set +segments +BLEU +chrF2 +empty +flagged$/mu);
    expect(out).toMatch(/^written-on +17 /mu);
    expect(out).toMatch(/^all +23 /mu);
    const { sets } = read(readFileSync(output, "utf8"));
    expect(sets.map(({ name }) => name)).toEqual(["written-on", source, windowsUk]);
    expect({ ...sets[2], name: source }).toEqual(sets[1]);
  });

  it("leaves out an article whose English does not fit, says why, and measures the others", async () => {
    const group = join(folder, "group");
    mkdirSync(group);
    copyFileSync(seed, join(group, "00-seed.gold.txt"));
    const short = readFileSync(seed, "utf8")
      .replace("id: 00-seed", "id: short")
      .replace(/^en: .*\n/mu, "");
    writeFileSync(join(group, "short.gold.txt"), short);
    const { code, out, err } = await evaluate(group, "--json");
    expect(code).toBe(1);
    expect(err).toBe("left out group/short: 17 body sentences were found, but it has 16 en: lines\n");
    expect(read(out)).toMatchObject({ segments: 17, leftOut: [{ article: "group/short" }] });
  });
});

describe("perekaz eval translation with bad input gives one clear error and exit code 2", () => {
  const two = file("two.en", "One.\nTwo.\n");
  const bare = file("bare.gold.txt", readFileSync(seed, "utf8").replace(/^en: .*\n/gmu, ""));
  const missing = join(folder, "none.en");

  it.each([
    ["nothing", [], "give gold articles, or --source with --reference."],
    ["a source alone", ["--source", source], `--source ${source} has no --reference.`],
    ["a reference too many", [seed, "--reference", reference], `--reference ${reference} has no --source.`],
    ["unequal lines", ["--source", source, "--reference", two], `${source} has 3 lines, but ${two} has 2.`],
    ["no such file", ["--source", source, "--reference", missing], `${missing}: no such file.`],
    ["a folder", ["--source", folder, "--reference", reference], `${folder}: cannot be read.`],
    ["an empty file", ["--source", file("empty.uk", ""), "--reference", two], "empty.uk: holds no lines."],
    [
      "another encoding",
      ["--source", file("cp1251.uk", new Uint8Array([0xca, 0xe8, 0xbf, 0xe2])), "--reference", two],
      "cp1251.uk: not UTF-8.",
    ],
    ["gold without English", [bare], `${bare}: no gold article here has en: lines.`],
    ["a file that is no gold", [two], "two.en:1: not a gold article: no blank line"],
  ])("%s", async (_, args, message) => {
    expectUsageError(await evaluate(...args), message);
  });
});
