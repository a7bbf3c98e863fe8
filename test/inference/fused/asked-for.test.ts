import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { decodePlainly, type DecodedRow, type Row } from "../../../src/inference/decode.js";
import { findModel } from "../../../src/inference/index.js";
import { importLibrary, loadModel, type LoadedModel } from "../../../src/inference/loaded-model.js";
import { tokenize } from "../../../src/inference/source-tokens.js";
import { tinyModels } from "../../fixtures/tiny-models.js";

const texts = [
  "Дощ, дощ, дощ, дощ, дощ, дощ.",
  "Ціни, ціни, ціни, ціни зросли.",
  "Добрий день! Добрий день! Добрий день!",
];
const root = mkdtempSync(join(tmpdir(), "perekaz-asked-"));
afterAll(() => {
  rmSync(root, { recursive: true });
});

type Options = Pick<Parameters<typeof loadModel>[2], "beams" | "aligned">;

async function load(options: Options, generation: object | null = null): Promise<LoadedModel> {
  let folder = tinyModels;
  if (generation) {
    folder = mkdtempSync(join(root, "models-"));
    cpSync(join(tinyModels, "marian"), join(folder, "marian"), { recursive: true });
    writeFileSync(join(folder, "marian", "generation_config.json"), JSON.stringify(generation));
  }
  const installed = await findModel("marian", "fp32", folder);
  return loadModel(await importLibrary(), installed, { dtype: "fp32", threads: 1, ...options });
}

const rowsOf = (model: LoadedModel): Row[] =>
  texts.map((text) => ({ ids: tokenize(model, text).ids, limit: 50, required: [] }));

function repeats({ ids }: DecodedRow, size: number): boolean {
  const grams = ids.slice(size - 1).map((_, at) => ids.slice(at, at + size).join(" "));
  return new Set(grams).size < grams.length;
}

describe("n-grams that must not come twice", () => {
  it.each([1, 2, 3])("of %i tokens do not, as the plain decoder has it", async (size) => {
    const model = await load({}, { no_repeat_ngram_size: size });
    const results = await model.engine!.decode(rowsOf(model));
    const task = { start: model.config.decoder_start_token_id, first: null, parameters: model.config.generation };
    for (const [at, row] of rowsOf(model).entries()) {
      const [plain] = await decodePlainly(model, task, [row], undefined);
      expect(results[at]!.ids).toEqual(plain!.ids);
      expect(repeats(results[at]!, size)).toBe(false);
    }
    await model.dispose();
  });

  it("do where nothing is said, or the test above says nothing", async () => {
    const model = await load({});
    const results = await model.engine!.decode(rowsOf(model));
    expect(results.some((row) => repeats(row!, 2))).toBe(true);
    await model.dispose();
  });

  it("do not with beams either", async () => {
    const model = await load({ beams: 3 }, { no_repeat_ngram_size: 2 });
    for (const row of await model.engine!.decode(rowsOf(model)))
      for (const each of [row!, ...row!.alternatives!]) expect(repeats(each, 2)).toBe(false);
    await model.dispose();
  });
});

describe("what is asked for with the tokens", () => {
  it("is their likelihood, with one beam as with several", async () => {
    for (const beams of [1, 3]) {
      const model = await load({ beams });
      for (const row of await model.engine!.decode(rowsOf(model))) {
        const { ids, logProbabilities, meanLogProbability } = row!;
        expect(logProbabilities).toHaveLength(ids.length);
        for (const each of logProbabilities!) expect(each).toBeLessThanOrEqual(1e-5);
        const sum = logProbabilities!.reduce((all, each) => all + each, 0);
        expect(sum / ids.length).toBeCloseTo(meanLogProbability!, 4);
      }
      await model.dispose();
    }
  });

  it("is their attention over the source's tokens, and over nothing else", async () => {
    const [plain, aligned] = [await load({}), await load({ aligned: true })];
    const rows = rowsOf(plain);
    const [without, found] = [await plain.engine!.decode(rows), await aligned.engine!.decode(rows)];
    for (const [at, row] of found.entries()) {
      expect(row!.ids).toEqual(without[at]!.ids);
      expect(without[at]!.alignment).toBeUndefined();
      expect(row!.alignment).toHaveLength(row!.ids.length);
      for (const weights of row!.alignment!) {
        expect(weights).toHaveLength(rows[at]!.ids.length);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4);
      }
    }
    await Promise.all([plain.dispose(), aligned.dispose()]);
  });

  it("is no alignment with several beams", async () => {
    await expect(load({ aligned: true, beams: 2 })).rejects.toThrow(/one beam/u);
  });
});
