import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { GoldFault, parseGold, readGold } from "../../src/evaluation/index.js";
import { readGoldArticles } from "../fixtures/gold.js";

const article = `id: 00-test
genre: wire
traps: D1
sentences: 1

💧 «<q id=1 type=direct>Вода є</q>», – <c id=1>сказала</c> <s id=1>Ольга Сюр</s>. <x why=credit>Фото: О. Сюр</x>
---
quote 1: speaker_uk=Ольга Сюр | speaker_en=Olha Siur | role_uk= | role_en= | channel=Facebook | via=
line 1: lead
name: Ольга Сюр = Olha Siur
fact: There is water.
fact: Olha Siur said so.
en: “There is water,” Olha Siur said.
`;

test("marks become spans in UTF-16 code units of the exact text", () => {
  const gold = parseGold(article);
  expect(gold.text).toBe("💧 «Вода є», – сказала Ольга Сюр. Фото: О. Сюр\n");
  expect(gold.quotations).toHaveLength(1);
  const [quotation] = gold.quotations;
  expect(quotation?.content).toEqual([{ start: 4, end: 10 }]);
  expect(gold.text.slice(quotation?.cue?.start, quotation?.cue?.end)).toBe("сказала");
  expect(quotation).toMatchObject({ kind: "direct", speaker: "Ольга Сюр", channel: "Facebook", via: "" });
  expect(gold.negatives.map(({ span, why }) => [why, gold.text.slice(span.start, span.end)])).toEqual([
    ["credit", "Фото: О. Сюр"],
  ]);
  expect(gold.lines.get(1)).toBe("lead");
});

test("an unnamed speaker is null", () => {
  expect(parseGold(article.replace("speaker_uk=Ольга Сюр", "speaker_uk=?")).quotations[0]?.speaker).toBeNull();
});

test.each([
  ["no blank line", 1, "no blank line ends the header", article.replace("\n\n", "\n")],
  ["line ends of another system", 1, "CR LF", article.replaceAll("\n", "\r\n")],
  ["no footer", 12, "no line ---", article.replace("\n---\n", "\n")],
  ["marks that cross", 6, "unbalanced </c>", article.replace("</c> <s id=1>", " <s id=1></c>")],
  ["a mark that is not closed", 6, "<x> is not closed", article.replace("</x>", "")],
  ["a mark that was not opened", 6, "unbalanced </q>", article.replace("<q id=1 type=direct>", "")],
  ["a type of its own", 6, "no known type: loud", article.replace("type=direct", "type=loud")],
  ["a cue without content", 6, "quotation 2 has no <q>", article.replace("<c id=1>", "<c id=2>")],
  ["a quotation without its line", 6, "quotation 1 has no line", article.replace(/^quote 1.*\n/mu, "")],
  [
    "a line without its quotation",
    9,
    "quotation 7 has no <q>",
    article.replace("line 1: lead", "quote 7: speaker_uk=?"),
  ],
  ["a role of its own", 9, "line 1: leader", article.replace("line 1: lead", "line 1: leader")],
  ["an empty footer line", 10, "no footer line", article.replace("\nname:", "\n\nname:")],
])("%s is a fault on line %i", (_, line, message, raw) => {
  const fault = faultOf(raw);
  expect(fault?.line).toBe(line);
  expect(fault?.message).toContain(message);
});

function faultOf(raw: string): GoldFault | null {
  try {
    parseGold(raw);
    return null;
  } catch (error) {
    if (error instanceof GoldFault) return error;
    throw error;
  }
}

describe("readGold", () => {
  function makeFolder(files: readonly string[]): string {
    const folder = mkdtempSync(join(tmpdir(), "perekaz-gold-"));
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), article.replace("id: 00-test", `id: ${file}`));
    }
    return folder;
  }
  const shape = (paths: readonly string[]): readonly (readonly string[])[] =>
    readGold(paths).map(({ name, articles }) => [name, ...articles.map(({ id }) => id)]);

  it("makes a group of each folder, in the order of names, and leaves other files alone", () => {
    const folder = makeFolder(["b/2.gold.txt", "b/1.gold.txt", "b/deep/3.gold.txt", "a/4.gold.txt", "a/notes.txt"]);
    expect(shape([folder])).toEqual([
      ["a", "a/4.gold.txt"],
      ["b", "b/1.gold.txt", "b/2.gold.txt"],
      ["deep", "b/deep/3.gold.txt"],
    ]);
  });

  it("reads a folder called blind only where it is named itself", () => {
    const folder = makeFolder(["open/1.gold.txt", "blind/2.gold.txt", "open/blind/3.gold.txt"]);
    expect(shape([folder])).toEqual([["open", "open/1.gold.txt"]]);
    expect(shape([join(folder, "blind")])).toEqual([["blind", "blind/2.gold.txt"]]);
  });

  it("reads a file once, however often it is named", () => {
    const folder = makeFolder(["a/1.gold.txt", "a/2.gold.txt"]);
    expect(shape([join(folder, "a/2.gold.txt"), folder, `${folder}/./a`])).toEqual([
      ["a", "a/2.gold.txt", "a/1.gold.txt"],
    ]);
  });
});

test("every gold article keeps its marks within its text", () => {
  const articles = readGoldArticles();
  expect(articles.length).toBeGreaterThanOrEqual(25);
  for (const gold of articles) {
    expect(gold.text).not.toMatch(/<\/?[qcsx]/u);
    for (const { content } of gold.quotations)
      for (const { start, end } of content) expect(gold.text.slice(start, end).trim()).toHaveLength(end - start);
  }
});
