import { describe, expect, it } from "vitest";
import { slice, type SentenceEncoder, type Summary } from "../../src/core/index.js";
import { verifyOptions, verifyStage } from "../../src/verify/index.js";
import { createFakeEncoder } from "../fakes/sentence-encoder.js";
import { emptySummary, layersOf } from "../fixtures/layers.js";

const texts = [
  ["Міст закриють на ремонт.", "The bridge will close for repairs."],
  ["Рух відкриють восени.", "Bananas are yellow."],
  ["Проїзд буде безплатним.", "Penguins cannot fly."],
] as const;
const layers = layersOf([{ parts: texts.map((pair) => [...pair]) }]);

/** Knows which English belongs to the first sentence, and nothing else. */
function encoderOf(bilingual: boolean): SentenceEncoder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    ...createFakeEncoder(),
    bilingual,
    asked,
    encode(sentences) {
      asked.push(...sentences);
      return Promise.resolve(
        sentences.map((sentence) => {
          const talks = texts[0].some((text) => text === sentence);
          const ukrainian = /\p{Script=Cyrillic}/u.test(sentence);
          return Float32Array.from(talks || ukrainian ? [1, 0] : [0, 1]);
        }),
      );
    },
  };
}

/** The first two sentences are printed. */
const summary: Summary = {
  ...emptySummary,
  sentences: layers.translation.units.slice(0, 2).map(({ source, target, index }) => ({
    uk: slice(layers.document.text, source),
    en: slice(layers.translation.text, target),
    evidence: [source],
    unit: index,
    score: 1,
  })),
};

async function findingsWith(encoder: SentenceEncoder): Promise<readonly string[]> {
  const run = verifyStage.create(verifyOptions.parse({}), { encoder });
  const context = { provenance: { run: "", perekaz: "", options: "", models: [] } };
  const { verdict } = await run({ ...layers, quotations: [], summary }, context);
  return verdict.findings
    .filter(({ rule }) => rule === "translation-near")
    .map(({ severity, evidence }) => `${severity} ${evidence[1] ?? ""}`);
}

describe("translation-near", () => {
  it("warns of printed English that lies far from its Ukrainian", async () => {
    expect(await findingsWith(encoderOf(true))).toEqual(["warning Bananas are yellow."]);
  });

  it("looks at nothing that is not printed", async () => {
    const encoder = encoderOf(true);
    await findingsWith(encoder);
    expect(encoder.asked).not.toContain("Penguins cannot fly.");
  });

  it("says nothing where vectors are of one language", async () => {
    const encoder = encoderOf(false);
    expect(await findingsWith(encoder)).toEqual([]);
    expect(encoder.asked).toEqual([]);
  });
});
