import { describe, expect, it } from "vitest";
import { slice, type Quotation, type SentenceEncoder } from "../../src/core/index.js";
import { summarise, summariseOptions } from "../../src/summarise/index.js";
import { selectDiverse } from "../../src/summarise/select.js";
import { layersOf, quotationOf } from "../fixtures/layers.js";

/** Bag of words over a fixed number of buckets: sentences that share words are alike. */
const encoder: SentenceEncoder = {
  model: { id: "bag-of-words", sha256: "0", dtype: "fp32", parameters: {} },
  dimensions: 64,
  bilingual: false,
  encode: (sentences) =>
    Promise.resolve(
      sentences.map((sentence) => {
        const vector = new Float32Array(64);
        for (const word of sentence.toLowerCase().match(/\p{L}+/gu) ?? []) {
          const bucket = [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 64, 7);
          vector[bucket] = (vector[bucket] ?? 0) + 1;
        }
        const norm = Math.hypot(...vector) || 1;
        return vector.map((value) => value / norm);
      }),
    ),
  dispose: () => Promise.resolve(),
};

const models = { encoder, summariser: null };

const { document, translation } = layersOf([
  { role: "headline", parts: [["Міст закриють на ремонт", "Bridge to close for repairs"]] },
  {
    parts: [
      ["Міст через річку в місті закриють на ремонт із травня.", "The bridge will close for repairs in May."],
      ["Він додав, що ремонт мосту триватиме аж до самої осені.", "He added that repairs would last until autumn."],
    ],
  },
  {
    parts: [
      [
        "«Міст тримається на чесному слові», – сказала мер Ганна Шевчук.",
        "“The bridge holds on its word of honor,” said Hanna Shevchuk.",
      ],
    ],
  },
  {
    parts: [
      ["Ремонт мосту через річку коштує місту сорок мільйонів гривень.", "Repairs cost the city 40 million hryvnias."],
    ],
  },
  { parts: [["Чи витримає міст через річку ще одну таку зиму?", "Will the bridge last another winter?"]] },
  {
    parts: [["Нагадаємо, що міст через річку пошкодила торішня повінь.", "As a reminder, a flood damaged the bridge."]],
  },
  { parts: [["Коротко.", "In short."]] },
  { role: "credit", parts: [["Фото: пресслужба міста", ""]] },
]);
const said = quotationOf(document, "Міст тримається на чесному слові", { kind: "direct" });
const contentUnit = translation.units.find(({ source }) => slice(document.text, source).includes("тримається"))!;
const translated = {
  ...translation,
  units: translation.units.map((unit) =>
    unit === contentUnit
      ? {
          ...unit,
          segments: [
            {
              role: "content" as const,
              source: said.content[0]!,
              target: {
                start: unit.target.start + 1,
                end: unit.target.start + 1 + "The bridge holds on its word of honor".length,
              },
              by: "model" as const,
              quotation: "q1",
            },
          ],
        }
      : unit,
  ),
};

async function summaryOf(
  quotations: readonly Quotation[],
  given: Record<string, unknown> = {},
): ReturnType<typeof summarise> {
  return summarise({ document, quotations, translation: translated }, models, summariseOptions.parse(given), {});
}

describe("summarise", () => {
  it("takes sentences that stand alone, in the article's order, with their evidence and English", async () => {
    const { sentences } = await summaryOf([said], { sentences: 2 });
    expect(sentences.map(({ uk }) => uk)).toEqual([
      "Міст через річку в місті закриють на ремонт із травня.",
      "Ремонт мосту через річку коштує місту сорок мільйонів гривень.",
    ]);
    expect(sentences.map(({ en }) => en)).toEqual([
      "The bridge will close for repairs in May.",
      "Repairs cost the city 40 million hryvnias.",
    ]);
    for (const { uk, evidence } of sentences) expect(evidence.map((span) => slice(document.text, span))).toEqual([uk]);
  });

  it("leaves out questions, recalls, fragments, credits and direct quotations even where there is room", async () => {
    const { sentences } = await summaryOf([said], { sentences: 20 });
    const text = sentences.map(({ uk }) => uk).join(" ");
    expect(text).not.toMatch(/\?|Нагадаємо|Коротко|Фото|тримається/u);
    expect(sentences).toHaveLength(3);
  });

  it("pairs a quotation with the translation of its content", async () => {
    const { quotations } = await summaryOf([said]);
    expect(quotations).toMatchObject([
      {
        quotation: "q1",
        kind: "direct",
        original: ["Міст тримається на чесному слові"],
        translation: "The bridge holds on its word of honor",
        speaker: null,
      },
    ]);
  });

  it("never prints indirect, negated or doubtful speech as a quotation", async () => {
    const others = [
      { ...said, kind: "indirect" as const },
      { ...said, polarity: "negated" as const },
      { ...said, polarity: "doubtful" as const },
    ];
    for (const other of others) expect((await summaryOf([other])).quotations).toEqual([]);
  });

  it("keeps to the number of quotations", async () => {
    expect((await summaryOf([said], { quotations: 0 })).quotations).toEqual([]);
  });

  it("takes short sentences where an article has no others", async () => {
    const short = layersOf([{ parts: [["Дощило.", "It rained."]] }]);
    const summary = await summarise({ ...short, quotations: [] }, models, summariseOptions.parse({}), {});
    expect(summary.sentences).toMatchObject([{ uk: "Дощило.", en: "It rained." }]);
  });
});

describe("selectDiverse", () => {
  const vectors = [
    [1, 0],
    [1, 0],
    [0, 1],
  ].map((vector) => Float32Array.from(vector));

  it("prefers what is new over what is said already", () => {
    expect(selectDiverse([1, 0.9, 0.5], vectors, 2, 0.5)).toEqual([0, 2]);
  });

  it("goes by salience alone where diversity is 0", () => {
    expect(selectDiverse([1, 0.9, 0.5], vectors, 2, 0)).toEqual([0, 1]);
  });

  it("gives all there are where more are asked for", () => {
    expect(selectDiverse([1, 0.9, 0.5], vectors, 9, 0.5)).toHaveLength(3);
  });
});
