import { expect, test } from "vitest";
import type { Attribution, Quotation, SingleSpeaker, Speaker } from "../../src/core/index.js";
import {
  evaluateQuotations,
  formatReport,
  quotationMeasures,
  parseGold,
  type GoldArticle,
} from "../../src/evaluation/index.js";
import { openNameBook } from "../../src/names/index.js";
import { buildDocument } from "../../src/text/index.js";

const raw = `id: 00-test
genre: wire
traps: D1, O3
sentences: 1

«<q id=1 type=direct>Вода є</q>», – <c id=1>сказала</c> <s id=1>Ольга Сюр</s>. Діє програма «<x why=name>Тепла оселя всім</x>».
---
quote 1: speaker_uk=Ольга Сюр | speaker_en=Olha Siur | role_uk= | role_en= | channel= | via=
fact: a
fact: b
en: c
`;
const gold = parseGold(raw);

function person(uk: string): SingleSpeaker {
  return { kind: "person", uk, en: uk, enSource: "transliteration", role: null };
}

function together(...names: readonly string[]): Speaker {
  const uk = names.join(" та ");
  return { kind: "group", uk, en: uk, enSource: "transliteration", role: null, members: names.map(person) };
}

function quotation(changes: Partial<Quotation>): Quotation {
  return {
    id: "q1",
    kind: "direct",
    construction: "D1",
    content: [{ start: 1, end: 7 }],
    cue: { start: 12, end: 19, lemma: "сказати", english: "said" },
    mention: { start: 20, end: 29 },
    speaker: person("Ольга Сюр"),
    attribution: { method: "full-name", confidence: 1, evidence: [] },
    polarity: "affirmed",
    channel: null,
    via: [],
    backTranslated: false,
    ...changes,
  };
}

function report(...predicted: readonly Quotation[]): ReturnType<typeof evaluateQuotations> {
  return reportOn(gold, predicted);
}

function reportOn(article: GoldArticle, predicted: readonly Quotation[]): ReturnType<typeof evaluateQuotations> {
  return evaluateQuotations([article], {
    buildDocument,
    findVoices: () => ({ quotations: predicted }),
    names: openNameBook(),
  });
}

const unresolved: Attribution = { reason: "ambiguous", description: null, candidates: [] };
const perfect = { correct: 1, predicted: 1, expected: 1, precision: 1, recall: 1, f1: 1 };

test("what equals the gold scores full marks", () => {
  const result = report(quotation({}));
  expect(result.exact.all).toEqual(perfect);
  expect(result.allThree).toEqual(perfect);
  expect(result.cue.f1).toBe(1);
  expect(result.mention.f1).toBe(1);
  expect(result.speakers.all).toEqual({ total: 1, right: 1, wrong: 0, none: 0, missed: 0 });
  expect(result.roles).toEqual({ right: 1, total: 1 });
  expect(result.traps).toEqual({ D1: { articles: 1, ...perfect }, O3: { articles: 1, ...perfect } });
  expect(result.differences).toEqual([]);
});

test("a wrong name is told from no name", () => {
  const wrong = report(quotation({ speaker: person("Інна Сюр") }));
  expect(wrong.speakers.all).toEqual({ total: 1, right: 0, wrong: 1, none: 0, missed: 0 });
  expect(wrong.wrongNames).toBe(1);
  expect(wrong.leftOpen).toEqual({});
  const none = report(quotation({ speaker: null, attribution: unresolved }));
  expect(none.speakers.all).toEqual({ total: 1, right: 0, wrong: 0, none: 1, missed: 0 });
  expect(none.wrongNames).toBe(0);
  expect(none.leftOpen).toEqual({ ambiguous: { total: 1, right: 0 } });
});

test("a quotation that was not found has no right speaker", () => {
  const result = report();
  expect(result.speakers.all).toEqual({ total: 0, right: 0, wrong: 0, none: 0, missed: 1 });
  expect(result.speakers["full-name"].missed).toBe(1);
  expect(quotationMeasures(result)["speaker accuracy over all gold"]).toBe(0);
  expect(result.differences).toEqual(["00-test q1 missed direct: [Вода є]"]);
});

test.each([
  ["the speaker", quotation({ speaker: person("Інна Сюр") })],
  ["the cue", quotation({ cue: null })],
  ["the content", quotation({ content: [{ start: 1, end: 6 }] })],
])("one of content, cue and speaker wrong spoils all three: %s", (_, predicted) => {
  expect(report(predicted).allThree).toMatchObject({ correct: 0, predicted: 1, expected: 1, f1: 0 });
});

test("quotations that are spurious or missed count against all three", () => {
  const spurious = quotation({ id: "q2", content: [{ start: 40, end: 45 }] });
  expect(report(quotation({}), spurious).allThree).toMatchObject({ precision: 0.5, recall: 1 });
  expect(report(spurious).allThree).toMatchObject({ precision: 0, recall: 0 });
});

test.each([
  ["Ольга Сюр та Ігор Бо", together("Ольга Сюр", "Ігор Бо"), "right"],
  ["Ольга Сюр та Ігор Бо", together("Ігор Бо", "Ольга Сюр"), "right"],
  ["Ольга Сюр і Ігор Бо", together("Ольга Сюр", "Ігор Бо"), "right"],
  ["Ольга Сюр й Ігор Бо", together("Ольга Сюр", "Ігор Бо"), "right"],
  ["Ольга Сюр, Ян Я та Ігор Бо", together("Ігор Бо", "Ольга Сюр", "Ян Я"), "right"],
  ["Міністерство освіти і науки та МЗС", together("МЗС", "Міністерство освіти і науки"), "right"],
  ["Ольга Сюр та Ігор Бо", person("Ольга Сюр"), "wrong"],
  ["Ольга Сюр, Ян Я та Ігор Бо", together("Ольга Сюр", "Ігор Бо"), "wrong"],
  ["Ольга Сюр та Ігор Бо", together("Ольга Сюр", "Ольга Сюр"), "wrong"],
  ["Ольга Сюр та Ігор Бо", together("Ольга Сюр", "Ігор Бо", "Ян Я"), "wrong"],
  ["Ольга Сюр", together("Ольга Сюр", "Ігор Бо"), "wrong"],
  ["Ольга Сюр та Ігор Бо", null, "none"],
] as const)("%s: a group is right where its members are the gold's (%#)", (speaker, predicted, verdict) => {
  const article = parseGold(raw.replace("speaker_uk=Ольга Сюр", `speaker_uk=${speaker}`));
  const attribution = predicted === null ? { attribution: unresolved } : {};
  const { speakers } = reportOn(article, [quotation({ speaker: predicted, ...attribution })]);
  const expected = { total: 1, right: 0, wrong: 0, none: 0, missed: 0, [verdict]: 1 };
  expect(speakers.all).toEqual(expected);
  expect(speakers.several.total).toBe(speaker === "Ольга Сюр" ? 0 : 1);
});

test.each([
  [0, 0],
  [0.69, 0],
  [0.7, 1],
  [0.8, 2],
  [0.9, 3],
  [1, 3],
])("a name given with confidence %f is counted in bin %i, right or not", (confidence, bin) => {
  const attribution: Attribution = { method: "surname", confidence, evidence: [] };
  const right = report(quotation({ attribution })).confidence;
  expect(right.map(({ names }) => names)).toEqual([0, 1, 2, 3].map((at) => (at === bin ? 1 : 0)));
  expect(right[bin]).toMatchObject({ right: 1, mean: confidence });
  expect(report(quotation({ attribution, speaker: person("Ян Я") })).confidence[bin]).toMatchObject({ right: 0 });
});

test("a speaker left open is in no bin of confidence", () => {
  const open = report(quotation({ speaker: null, attribution: unresolved }));
  expect(open.confidence.map(({ names }) => names)).toEqual([0, 0, 0, 0]);
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

test("the table names every measure, in lines of at most 100 columns", () => {
  const table = formatReport(
    reportOn(gold, [quotation({}), quotation({ id: "q2", construction: "I1", content: [{ start: 40, end: 45 }] })]),
  );
  for (const part of [
    "content exact, direct",
    "content, cue and speaker right",
    "cue",
    "mention",
    "full-name",
    "right of all gold",
    "confidence",
    "no speaker given",
    "wrong names",
    "negatives",
    "construction",
    "articles with trap",
  ])
    expect(table).toContain(part);
  expect(table).toMatch(/^D1 +100\.0 +1 +D1 +50\.0 +100\.0 +66\.7 +1 +1$/mu);
  expect(table).toMatch(/^I1 +0\.0 +1 +O3/mu);
  expect(Math.max(...table.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});
