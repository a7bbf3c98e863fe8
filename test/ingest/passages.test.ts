import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPassages } from "../../src/ingest/language/find-passages.js";
import { goldTexts } from "../stories/articles.js";
import { readStandard, refusal } from "./helpers.js";

const lines = readFileSync(join(import.meta.dirname, "fixtures/lines.tsv"), "utf8")
  .trim()
  .split("\n")
  .map((line) => {
    const [language = "", variety = "", text = ""] = line.split("\t");
    return { language, variety, text };
  });

/** Lines that say too little of themselves, or in words that the lists do not have. */
const knownMisses = [
  "Реклама. Продам гараж. Недорого. Торг.",
  "Друзья, спасибо вам за поддержку! Скоро вернемся.",
  "Поезд опоздал на час: ремонт путей.",
  "Uryad vydilyv dodatkovi koshty na remont dorohy mizh rayonamy.",
  "Druzi, dyakuyu vam za pidtrymku, skoro povernemosya!",
  "Svitlo daly, voda ye, telefon pratsyuye.",
  "Mama dzvonyla, plache, prosyt pryyikhaty.",
  "Врач сказав, шо нужно ждать, а ми ждем уже два часа.",
  "Всігда так: обіщають, а потом забувають.",
];

const ukrainian = "Міська рада ухвалила бюджет на наступний рік, повідомила її речниця.";
const russian = "Машинист ходил по вагонам и сам извинялся перед людьми.";

async function cut(text: string): Promise<readonly string[]> {
  const { passages } = await findPassages(text);
  return passages.map(({ start, end, language, variety = "" }) => `${language}${variety}: ${text.slice(start, end)}`);
}

describe("the language of a line", () => {
  const isRight = async ({ language, variety, text }: (typeof lines)[number]): Promise<boolean> => {
    const { passages } = await findPassages(text);
    if (language === "uk" && variety === "") return passages.length === 0;
    const [found] = passages;
    return found?.language === language && (found.variety ?? "") === variety && found.end === text.length;
  };

  it.each(lines.filter(({ text }) => !knownMisses.includes(text)))("is $language $variety: $text", async (line) => {
    expect(await isRight(line)).toBe(true);
  });

  it("is missed where it is known to be missed, and nowhere else", async () => {
    const missed: string[] = [];
    for (const line of lines) if (!(await isRight(line))) missed.push(line.text);
    expect(missed).toEqual(knownMisses);
  });

  it("is Ukrainian in every line of the gold articles", async () => {
    for (const text of goldTexts()) expect(await findPassages(text)).toMatchObject({ passages: [], notes: [] });
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

  it("most of which is in other languages is refused, with the share", async () => {
    const text = `${ukrainian}\n${Array.from({ length: 3 }, () => russian).join("\n")}\nПоследние новости выйдут позже.`;
    const { code, message } = await refusal({ kind: "stdin", location: "-", bytes: Buffer.from(text) });
    expect(code).toBe("language-not-ukrainian");
    expect(message).toMatch(/Russian/u);
  });

  it("in Latin letters alone is refused in its own words", async () => {
    const text = "Prezydent skazav, shcho rishennya bude ukhvaleno zavtra. My ne znayemo, chy vono spodobayetsya usim.";
    const { message } = await refusal({ kind: "stdin", location: "-", bytes: Buffer.from(text) });
    expect(message).toContain("Ukrainian in Latin letters");
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
