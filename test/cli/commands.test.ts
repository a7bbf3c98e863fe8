import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Quotation } from "../../src/index.js";
import { parseDigest } from "../../src/publish/index.js";
import { runPerekaz } from "../fixtures/command-line.js";

const root = join(import.meta.dirname, "../..");
const sample = join(root, "samples/negotiations-start.txt");

describe("perekaz", () => {
  it("tells its version and its commands", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(await runPerekaz(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
    const { code, out } = await runPerekaz(["--help"]);
    expect(code).toBe(0);
    for (const command of ["digest", "translate", "quotes", "run", "sources", "Examples:", "Exit codes:"])
      expect(out).toContain(command);
    expect((await runPerekaz(["digest", "--help"])).out).toContain("Examples:");
  });
});

describe("perekaz quotes", () => {
  it("gives JSON in a pipe, with spans that cut out the words", async () => {
    const { code, out } = await runPerekaz(["quotes", sample]);
    expect(code).toBe(0);
    const { text, quotations } = JSON.parse(out) as { text: string; quotations: Quotation[] };
    expect(text).toBe(readFileSync(sample, "utf8"));
    const mixed = quotations.find(({ kind }) => kind === "mixed");
    expect(mixed?.content.map(({ start, end }) => text.slice(start, end))).toEqual([
      "цінує ставлення Джареда Кушнера та те, як він викладає своє бачення",
    ]);
  });

  it("reads standard input, and prints for reading where asked", async () => {
    const { code, out } = await runPerekaz(["quotes", "-", "--text"], { input: readFileSync(sample) });
    expect(code).toBe(0);
    expect(out).toContain("Рустем Умєров / Rustem Umerov");
  });

  it("makes a page", async () => {
    const { out } = await runPerekaz(["quotes", sample, "--html"]);
    expect(out).toMatch(/^<!doctype html>/iu);
    expect(out).toContain("Rustem Umerov");
  });
});

describe("perekaz translate", () => {
  it("--lines keeps the number and order of lines, empty ones too", async () => {
    const input = "Київ – столиця України.\n\nМи хочемо миру.\r\nКиїв – столиця України.";
    const { code, out } = await runPerekaz(["translate", "--lines"], { input });
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe("");
    expect(lines[0]).toBe(lines[3]);
    expect(lines[0]).not.toBe(lines[2]);
    expect(lines[2]).toMatch(/[A-Za-z]/u);
  });

  it("--lines gives nothing for nothing", async () => {
    expect(await runPerekaz(["translate", "--lines"], { input: "" })).toEqual({ code: 0, out: "", err: "" });
  });

  it("prints the article in English for reading", async () => {
    const { code, out } = await runPerekaz(["translate", sample, "--text"]);
    expect(code).toBe(0);
    expect(out).toContain("wrote on Telegram.");
    expect(out).toContain("Not translated (credit): Фото: Telegram Рустема Умєрова");
  });
});

describe("perekaz digest", () => {
  it("writes nothing with --json alone, and dates the edition as SOURCE_DATE_EPOCH says", async () => {
    const output = join(mkdtempSync(join(tmpdir(), "perekaz-")), "none");
    const environment = { SOURCE_DATE_EPOCH: "86400", PEREKAZ_OUTPUT: output };
    const { out } = await runPerekaz(["digest", sample, "--json"], { environment });
    expect(parseDigest(out).created).toBe("1970-01-02T00:00:00.000Z");
    expect(() => readFileSync(join(output, "digest.json"))).toThrow("ENOENT");
  });

  it("prints for reading where asked, and says where the pages are", async () => {
    const output = mkdtempSync(join(tmpdir(), "perekaz-"));
    const { out } = await runPerekaz(["digest", sample, "--text", "--output", output]);
    expect(out).toContain(join(output, "digest.html"));
    expect(out).toContain("«цінує ставлення Джареда Кушнера та те, як він викладає своє бачення»");
    expect(parseDigest(readFileSync(join(output, "digest.json"), "utf8")).entries).toHaveLength(1);
  });
});
