import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPassages } from "../../src/ingest/language/find-passages.js";
import { goldTexts } from "../stories/articles.js";
import { readStandard } from "./helpers.js";

const lines = readFileSync(join(import.meta.dirname, "fixtures/lines.tsv"), "utf8")
  .trim()
  .split("\n")
  .map((line) => {
    const [language = "", variety = "", text = ""] = line.split("\t");
    return { language, variety, text };
  });

const ukrainian = "Міська рада ухвалила бюджет на наступний рік, повідомила її речниця.";
const russian = "Машинист ходил по вагонам и сам извинялся перед людьми.";

async function cut(text: string): Promise<readonly string[]> {
  const { passages } = await findPassages(text);
  return passages.map(({ start, end, language, variety = "" }) => `${language}${variety}: ${text.slice(start, end)}`);
}

describe("the language of a line", () => {
  it.each(lines)("is $language $variety: $text", async ({ language, variety, text }) => {
    const { passages } = await findPassages(text);
    const plain = language === "uk" && variety === "";
    const found = { start: 0, end: text.length, language, ...(variety !== "" && { variety }) };
    expect(passages).toEqual(plain ? [] : [found]);
  });

  it("is Ukrainian in every line of the gold articles", async () => {
    for (const text of goldTexts()) expect(await findPassages(text)).toEqual({ passages: [], notes: [] });
  });

  it("is that of the lines around it where it does not show", async () => {
    expect(await cut(`${ukrainian}\n${russian}\nДа.\n${russian}\nДякую.\n${ukrainian}`)).toEqual([
      `ru: ${russian}\nДа.\n${russian}`,
    ]);
    expect(await cut(`${ukrainian}\n${russian}\nДа.\n${ukrainian}`)).toEqual([`ru: ${russian}`]);
    expect(await cut(`${ukrainian}\nReuters, BBC News, The Guardian, Associated Press\n${ukrainian}`)).toEqual([]);
  });
});

describe("an article", () => {
  it("says which of its lines are not Ukrainian", async () => {
    const english = "We stand with Ukraine and will continue to support its people.";
    const article = await readStandard(`${ukrainian}\n${ukrainian}\n${russian}\n${ukrainian}\n${english}\n`);
    expect(article.passages?.map(({ start, end, language }) => [language, article.text.slice(start, end)])).toEqual([
      ["ru", russian],
      ["en", english],
    ]);
    expect(article.notes).toEqual([
      { code: "foreign-passages", message: "2 lines are in Russian and English, not translated." },
    ]);
  });

  it("names the words that show a mixture", async () => {
    const article = await readStandard(`${ukrainian}\nЯ даже не понімаю, шо він хоче сказати.`);
    expect(article.notes).toEqual([
      { code: "surzhyk", message: "1 line is in a mixture with Russian: «даже», «понімаю»." },
    ]);
  });
});

it("passages are in order, disjoint, whole lines", async () => {
  const line = fc.oneof(fc.constantFrom(...lines.map(({ text }) => text)), fc.string(), fc.constantFrom("", " "));
  await fc.assert(
    fc.asyncProperty(fc.array(line), async (parts) => {
      const text = parts.join("\n");
      let before = -1;
      for (const { start, end } of (await findPassages(text)).passages) {
        expect(start).toBeGreaterThan(before);
        expect(end).toBeGreaterThan(start);
        expect(start === 0 || text[start - 1] === "\n").toBe(true);
        expect(end === text.length || text[end] === "\n").toBe(true);
        before = end;
      }
    }),
    { numRuns: 60 },
  );
});
