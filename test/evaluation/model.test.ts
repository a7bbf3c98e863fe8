import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TranslatedSegment } from "../../src/core/index.js";
import { evaluateModel, formatModelEvaluation, measureRetrieval } from "../../src/evaluation/index.js";
import { createFakeEncoder } from "../fakes/sentence-encoder.js";
import { createFakeTranslator } from "../fakes/translator.js";

const vector = (...values: number[]): Float32Array => Float32Array.from(values);

describe("measureRetrieval", () => {
  it("counts the sentences whose nearest is their own", () => {
    const source = [vector(1, 0), vector(0, 1), vector(0.8, 0.6)];
    const reference = [vector(0.9, 0.436), vector(0, 1), vector(0.1, 0.995)];
    // the third is nearest to the first reference; of the references only the second finds its own
    expect(measureRetrieval(source, reference)).toEqual({ fromSource: 2 / 3, fromReference: 1 / 3 });
  });

  it("finds every sentence among vectors of their own, whatever they are", () => {
    const unit = fc
      .float({ min: 0, max: Math.fround(6.2), noNaN: true })
      .map((angle) => vector(Math.cos(angle), Math.sin(angle)));
    const different = fc.uniqueArray(unit, { minLength: 1, selector: ([x = 0]) => x.toFixed(3) });
    fc.assert(
      fc.property(different, (vectors) => {
        expect(measureRetrieval(vectors, vectors)).toEqual({ fromSource: 1, fromReference: 1 });
      }),
    );
  });

  it("is 0 where there is nothing to look for", () => {
    expect(measureRetrieval([], [])).toEqual({ fromSource: 0, fromReference: 0 });
  });
});

describe("evaluateModel", () => {
  const lines = {
    name: "talks.uk",
    source: ["Перемовини тривають.", "Дощ."],
    reference: ["The talks go on.", "Rain."],
  };

  it("scores what the model itself writes, and its vectors where they are of both languages", async () => {
    const told: string[] = [];
    const translator = createFakeTranslator();
    const evaluation = await evaluateModel([lines], { translator, encoder: createFakeEncoder() }, (set, done, total) =>
      told.push(`${set} ${done}/${total}`),
    );
    const written = await translator.translate(lines.source);
    const [report] = evaluation.sets;
    expect(report).toMatchObject({ set: "talks.uk", segments: 2, cut: 0 });
    expect(report?.retrieval?.fromSource).toBeGreaterThanOrEqual(0);
    expect(report?.meanLogProbability).toBe(mean(written));
    expect(told.at(-1)).toBe("talks.uk 2/2");
    expect(formatModelEvaluation(evaluation)).toContain("talks.uk");
  });

  it("says nothing of vectors that are of one language", async () => {
    const evaluation = await evaluateModel(
      [lines],
      { translator: createFakeTranslator(), encoder: null },
      () => undefined,
    );
    expect(evaluation.sets[0]?.retrieval).toBeNull();
    expect(formatModelEvaluation(evaluation)).toMatch(/–\s+–$/u);
  });
});

function mean(segments: readonly TranslatedSegment[]): number | null {
  const known = segments.flatMap(({ meanLogProbability }) => (meanLogProbability === null ? [] : [meanLogProbability]));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
