import { expect, test } from "vitest";
import { parseGold } from "../../src/evaluation/index.js";
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
  ["no footer", article.replace("\n---\n", "\n")],
  ["an unbalanced mark", article.replace("</q>", "")],
  ["a quotation without its line", article.replace(/^quote 1.*\n/mu, "")],
])("%s is an error", (_, raw) => {
  expect(() => parseGold(raw)).toThrow();
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
