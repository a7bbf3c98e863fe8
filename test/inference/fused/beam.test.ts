import type { Tensor } from "@xenova/transformers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { targetLimit, type DecodedRow, type Row } from "../../../src/inference/decode.js";
import { findModel, modelOptions, openModel } from "../../../src/inference/index.js";
import { importLibrary, loadModel, type LoadedModel } from "../../../src/inference/loaded-model.js";
import { toTensors, tokenize } from "../../../src/inference/source-tokens.js";
import { tinyModels, tinyOptions } from "../../fixtures/tiny-models.js";

const texts = [
  "Добрий день!",
  "Міст відкриють у листопаді.",
  "Ціни зросли на 5 відсотків.",
  "Дощ.",
  "Суд відклав засідання через хворобу адвоката, а школярі посадили липи.",
  "BBC",
];

/** Log probabilities of a row's tokens as the library's own graphs have them, one after the other. */
async function plainScores(model: LoadedModel, row: Row, ids: readonly number[]): Promise<readonly number[]> {
  const { library, config } = model;
  const scores: number[] = [];
  class Forced extends library.LogitsProcessor {
    override _call(_ids: bigint[][], logits: Tensor): Tensor {
      const values = logits.data as Float32Array;
      const id = ids[scores.length] ?? config.eos_token_id;
      const free = values.map((each, token) => (model.engine!.writes(token) ? each : -Infinity));
      const most = free.reduce((a, b) => Math.max(a, b));
      const sum = free.reduce((total, each) => total + Math.exp(each - most), 0);
      scores.push((free[id] ?? 0) - most - Math.log(sum));
      values.fill(-1e4);
      values[id] = 1;
      return logits;
    }
  }
  const processors = new library.LogitsProcessorList();
  processors.push(new Forced());
  const network = await model.network();
  await network.generate({
    ...toTensors(model, [row.ids]),
    decoder_start_token_id: config.decoder_start_token_id,
    max_new_tokens: ids.length + 1,
    logits_processor: processors,
  });
  return scores.slice(0, ids.length);
}

const sumOf = ({ ids, meanLogProbability }: DecodedRow): number => (meanLogProbability ?? 0) * ids.length;
const allOf = (row: DecodedRow | null): readonly DecodedRow[] => (row ? [row, ...(row.alternatives ?? [])] : []);

describe.each([2, 4, 6])("%i beams on a tiny model in full precision", (beams) => {
  let model: LoadedModel;
  let rows: Row[];
  let found: readonly (DecodedRow | null)[];
  const load = async (more: { beams: number; length_penalty?: number }): Promise<LoadedModel> =>
    loadModel(await importLibrary(), await findModel("marian", "fp32", tinyModels), {
      dtype: "fp32",
      threads: 1,
      ...more,
    });
  beforeAll(async () => {
    model = await load({ beams });
    rows = texts.map((text, at) => {
      const { ids } = tokenize(model, text);
      return { ids, limit: at === 4 ? 5 : targetLimit(ids.length, 60), required: [] };
    });
    found = await model.engine!.decode(rows);
  });
  afterAll(() => model.dispose());

  it("gives as many different hypotheses as beams, the best first", () => {
    for (const row of found) {
      const all = allOf(row);
      expect(all).toHaveLength(beams);
      expect(new Set(all.map(({ ids }) => ids.join(" "))).size).toBe(beams);
      const ended = all.filter((each) => each.ended).map((each) => each.meanLogProbability!);
      expect(ended).toEqual([...ended].sort((a, b) => b - a));
    }
  });

  it("scores them as the library's graphs do", async () => {
    for (const [at, row] of found.entries()) {
      for (const each of allOf(row).slice(0, 2)) {
        const scores = await plainScores(model, rows[at]!, each.ids);
        expect(sumOf(each)).toBeCloseTo(
          scores.reduce((sum, score) => sum + score, 0),
          2,
        );
      }
    }
  });

  it("finds nothing worse than greedy decoding does, and ends or stops at the limit", async () => {
    const greedy = await load({ beams: 1 });
    const alone = await greedy.engine!.decode(rows);
    for (const [at, row] of found.entries()) {
      if (alone[at]!.ended) expect(row!.meanLogProbability!).toBeGreaterThan(alone[at]!.meanLogProbability! - 1e-3);
      for (const { ids, ended } of allOf(row)) {
        expect(ids.length).toBeLessThanOrEqual(rows[at]!.limit);
        expect(ids.at(-1) === model.config.eos_token_id).toBe(ended);
        if (!ended) expect(ids).toHaveLength(rows[at]!.limit);
      }
    }
    await greedy.dispose();
  });

  it("finds the same for a sentence alone as in a batch", async () => {
    for (const [at, row] of rows.entries()) {
      const [alone] = await model.engine!.decode([row]);
      expect(allOf(alone!).map(({ ids }) => ids)).toEqual(allOf(found[at]!).map(({ ids }) => ids));
    }
  });

  it("writes each required text", async () => {
    const wanted = rows.slice(0, 3).map((row) => ({ ...row, limit: 60, required: ["BBC", "USB"] }));
    const results = await model.engine!.decode(wanted);
    for (const row of results) {
      if (row === null) continue;
      const text = model.tokenizer.decode([...row.ids], { skip_special_tokens: true });
      expect(text).toContain("BBC");
      expect(text).toContain("USB");
    }
    expect(results.filter((row) => row !== null).length).toBeGreaterThan(0);
  });

  it("ranks by probability alone without a length penalty", async () => {
    const unranked = await load({ beams, length_penalty: 0 });
    for (const row of await unranked.engine!.decode(rows.slice(0, 4))) {
      const sums = allOf(row)
        .filter(({ ended }) => ended)
        .map(sumOf);
      expect(sums).toEqual([...sums].sort((a, b) => b - a));
    }
    await unranked.dispose();
  });
});

describe("beams", () => {
  it("are refused by a model that the engine does not run", async () => {
    await expect(openModel(tinyOptions("t5", { beams: 2 }), tinyModels)).rejects.toMatchObject({
      code: "model-unsupported",
      remedy: expect.stringContaining("beams: 1") as string,
    });
  });

  it("stand in what identifies a translation", async () => {
    const [one, four] = await Promise.all(
      [1, 4].map((beams) => openModel(modelOptions.parse({ translator: "marian", dtype: "fp32", beams }), tinyModels)),
    );
    expect(one!.translator.model.parameters).toMatchObject({ beams: 1 });
    expect(four!.translator.model.parameters).toMatchObject({ beams: 4, length_penalty: 1 });
    await Promise.all([one!.dispose(), four!.dispose()]);
  });
});
