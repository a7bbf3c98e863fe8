import { expect, test } from "vitest";
import type { Quotation } from "../../src/core/index.js";
import { evaluateQuotations, formatReport, parseGold } from "../../src/evaluation/index.js";
import { openNameBook } from "../../src/names/index.js";
import { buildDocument } from "../../src/text/index.js";

const gold = parseGold(`id: 00-test
genre: wire
traps: D1
sentences: 1

«<q id=1 type=direct>Вода є</q>», – <c id=1>сказала</c> <s id=1>Ольга Сюр</s>. Діє програма «<x why=name>Тепла оселя всім</x>».
---
quote 1: speaker_uk=Ольга Сюр | speaker_en=Olha Siur | role_uk= | role_en= | channel= | via=
fact: a
fact: b
en: c
`);

function quotation(changes: Partial<Quotation>): Quotation {
  return {
    id: "q1",
    kind: "direct",
    construction: "D1",
    content: [{ start: 1, end: 7 }],
    cue: { start: 12, end: 19, lemma: "сказати", english: "said" },
    mention: { start: 20, end: 29 },
    speaker: { kind: "person", uk: "Ольга Сюр", en: "Olha Siur", enSource: "transliteration", role: null },
    attribution: { method: "full-name", confidence: 1, evidence: [] },
    polarity: "affirmed",
    channel: null,
    via: [],
    backTranslated: false,
    ...changes,
  };
}

function report(...predicted: readonly Quotation[]): ReturnType<typeof evaluateQuotations> {
  return evaluateQuotations([gold], { buildDocument, findQuotations: () => predicted, names: openNameBook() });
}

test("what equals the gold scores full marks", () => {
  const result = report(quotation({}));
  expect(result.exact.all).toMatchObject({ precision: 1, recall: 1 });
  expect(result.cue.f1).toBe(1);
  expect(result.mention.f1).toBe(1);
  expect(result.speakers.all).toEqual({ total: 1, right: 1, wrong: 0, none: 0 });
  expect(result.differences.filter((line) => !line.includes("role"))).toEqual([]);
});

test("a wrong name is told from no name", () => {
  const wrong = report(
    quotation({
      speaker: { kind: "person", uk: "Інна Сюр", en: "Inna Siur", enSource: "transliteration", role: null },
    }),
  );
  expect(wrong.speakers.all).toEqual({ total: 1, right: 0, wrong: 1, none: 0 });
  expect(wrong.wrongNames).toBe(1);
  const none = report(
    quotation({ speaker: null, attribution: { reason: "ambiguous", description: null, candidates: [] } }),
  );
  expect(none.speakers.all).toEqual({ total: 1, right: 0, wrong: 0, none: 1 });
  expect(none.wrongNames).toBe(0);
});

test("partial content gives partial overlap, a printed negative is counted, denied speech is not", () => {
  const start = gold.text.indexOf("Тепла");
  const result = report(
    quotation({ content: [{ start: 1, end: 5 }] }),
    quotation({ id: "q2", content: [{ start, end: start + 10 }] }),
  );
  expect(result.exact.all).toMatchObject({ correct: 0, predicted: 2, expected: 1 });
  expect(result.overlap.all?.correct).toBeCloseTo(0.8);
  expect(result.negatives).toEqual({ total: 1, printed: 1, touched: 1 });
  expect(report(quotation({ polarity: "negated" })).exact.all).toMatchObject({ predicted: 0, expected: 1 });
});

test("the table names every measure", () => {
  const table = formatReport(report(quotation({})));
  for (const part of ["content exact, direct", "cue", "mention", "full-name", "wrong names", "negatives", "D1"])
    expect(table).toContain(part);
});
