import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldFolder } from "../fixtures/gold.js";
import { expectUsageError, runPerekaz, type CommandResult } from "../fixtures/command-line.js";

const seed = join(goldFolder, "written-on/00-seed.gold.txt");

/** A folder with one group of one article. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "perekaz-eval-"));
  mkdirSync(join(folder, "first"));
  copyFileSync(seed, join(folder, "first/00-seed.gold.txt"));
  return folder;
}

function evaluate(...args: readonly string[]): Promise<CommandResult> {
  return runPerekaz(["eval", "quotes", ...args]);
}

function readNumbers(file: string): Record<string, Record<string, number>> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, number>>;
}

describe("perekaz eval quotes", () => {
  it("prints a table over the gold articles, and JSON in a pipe", async () => {
    const { code, out } = await evaluate(goldFolder, "--text");
    expect(code).toBe(0);
    expect(out).toMatch(/content exact, direct +\d+\.\d/u);
    expect(out).toMatch(/^written-on +25 /mu);
    const json = JSON.parse((await evaluate(goldFolder)).out) as {
      articles: number;
      groups: Record<string, { articles: number }>;
    };
    expect(out).toContain(`${json.articles} articles`);
    expect(Object.values(json.groups).reduce((sum, group) => sum + group.articles, 0)).toBe(json.articles);
  });

  it("takes several folders and files", async () => {
    const folder = makeFolder();
    const other = join(goldFolder, "written-on/07-bridge.gold.txt");
    const { out } = await evaluate(folder, other, "--json");
    expect(JSON.parse(out)).toMatchObject({
      articles: 2,
      groups: { first: { articles: 1 }, "written-on": { articles: 1 } },
    });
  });

  it("lists every difference where asked", async () => {
    const folder = makeFolder();
    const file = join(folder, "first/00-seed.gold.txt");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("speaker_uk=Сергій Кислиця", "speaker_uk=Сергій Коваль"));
    const { out } = await evaluate(folder, "--text", "--differences");
    expect(out).toContain("00-seed q4 speaker wrong: Сергій Коваль ≠ Сергій Кислиця");
    expect((await evaluate(folder, "--text")).out).not.toContain("Коваль");
  });

  it("writes the JSON beside the printed table", async () => {
    const folder = makeFolder();
    const output = join(folder, "report.json");
    const { code, out } = await evaluate(folder, "--output", output);
    expect(code).toBe(0);
    expect(out).toContain("1 articles");
    expect(readFileSync(output, "utf8")).toBe((await evaluate(folder, "--json")).out);
  });

  it("says where the JSON cannot be written, after the table", async () => {
    const output = join(makeFolder(), "none/report.json");
    const { code, out, err } = await evaluate(seed, "--output", output);
    expect(code).toBe(3);
    expect(out).toContain("1 articles");
    expect(err).toContain(`output-failed ${output}: cannot be written`);
  });
});

describe("perekaz eval quotes --floors", () => {
  it("pins what has no floors, raises what rose, and keeps what fell with one line each", async () => {
    const folder = makeFolder();
    const floors = join(folder, "floors.json");
    writeFileSync(floors, "{}");
    expect(await evaluate(folder, "--floors", floors)).toMatchObject({ code: 0 });
    const measured = readNumbers(floors);
    expect(measured["first"]?.["articles"]).toBe(1);

    const moved = { first: { ...measured["first"], "cue F1": 0.5, articles: 2, quotations: 900 } };
    writeFileSync(floors, JSON.stringify(moved));
    const { code, err } = await evaluate(folder, "--floors", floors);
    expect(code).toBe(1);
    expect(err.trim().split("\n").slice(1)).toEqual([
      "first: articles: floor 2, measured 1",
      `first: quotations: floor 900, measured ${measured["first"]?.["quotations"]}`,
    ]);
    expect(readNumbers(floors)).toEqual({ first: { ...measured["first"], articles: 2, quotations: 900 } });

    expect(await evaluate(folder, "--floors", floors, "--accept-lower")).toMatchObject({ code: 0 });
    expect(readNumbers(floors)).toEqual(measured);
  });

  it("names the groups that were not measured, and leaves their floors", async () => {
    const folder = makeFolder();
    const floors = join(folder, "floors.json");
    writeFileSync(floors, JSON.stringify({ other: { "cue F1": 0.9 } }));
    const { code, err } = await evaluate(folder, "--floors", floors, "--accept-lower");
    expect(code).toBe(0);
    expect(err).toContain("not measured: other");
    expect(readNumbers(floors)["other"]).toEqual({ "cue F1": 0.9 });
  });
});

describe("perekaz eval quotes with bad input gives one clear error and exit code 2", () => {
  const folder = makeFolder();
  const empty = mkdtempSync(join(tmpdir(), "perekaz-empty-"));
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const broken = mkdtempSync(join(tmpdir(), "perekaz-broken-"));
  writeFileSync(join(broken, "1.gold.txt"), readFileSync(seed, "utf8").replace("line 1: lead", "line 1: leader"));
  const floors = file("good.json", "{}");

  it.each([
    ["no path", [], "missing required argument 'path'"],
    ["a folder without gold", [empty], `${empty}: no gold articles (*.gold.txt) here.`],
    ["one such folder among good ones", [folder, empty], `${empty}: no gold articles`],
    ["no such folder", [join(folder, "none")], "none: no such file or folder."],
    ["a broken gold file", [broken], "1.gold.txt:29: not a gold article: no footer line"],
    ["a file that is no gold", [file("text.txt", "Просто текст.\n")], "text.txt:1: not a gold article: no blank line"],
    ["no such floors", [folder, "--floors", join(folder, "none.json")], "none.json: the floors cannot be read."],
    ["floors that are not JSON", [folder, "--floors", file("cut.json", '{"first": {')], "cut.json: not JSON: "],
    ["floors of another form", [folder, "--floors", file("list.json", "[1]")], "list.json: no floors by group"],
    [
      "a floor that is no number",
      [folder, "--floors", file("word.json", '{"first": {"cue F1": "high"}}')],
      "word.json: no floors by group and measure at first › cue F1: ",
    ],
    ["floors over a single article", [seed, "--floors", floors], "floors are held over whole folders"],
    ["--accept-lower alone", [folder, "--accept-lower"], "--accept-lower needs --floors"],
  ])("%s", async (_, args, message) => {
    expectUsageError(await evaluate(...args), message);
  });
});
