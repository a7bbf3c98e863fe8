import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planBatches } from "../../../src/inference/batches.js";
import { decodePlainly, targetLimit, type DecodedRow, type Row } from "../../../src/inference/decode.js";
import { findModel } from "../../../src/inference/index.js";
import { importLibrary, loadModel, type LoadedModel } from "../../../src/inference/loaded-model.js";
import { tokenize } from "../../../src/inference/source-tokens.js";
import { tinyModels } from "../../fixtures/tiny-models.js";

/** Sentences of the gold articles, the blind ones left out. */
const sentences = ["development", "newsroom", "written-on"].flatMap((group) => {
  const folder = join(import.meta.dirname, "../../gold", group);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".gold.txt"))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .map((line) => line.replaceAll(/<[^>]*>/gu, "").trim())
    .filter((line) => /\p{Script=Cyrillic}{3}/u.test(line));
});

const required = [[], ["BBC"], [], ["July 25", "JSON"], ["Rustem Umerov"], [], ["25 euros", "NATO", "USB"]];

function rowsOf(model: LoadedModel, texts: readonly string[], wanted: readonly (readonly string[])[]): Row[] {
  return texts.map((text, at) => {
    const { ids } = tokenize(model, text);
    return { ids, limit: targetLimit(ids.length, 511), required: wanted[at % wanted.length] ?? [] };
  });
}

async function decodeInBatches(
  model: LoadedModel,
  rows: readonly Row[],
  tokens: number,
): Promise<(DecodedRow | null)[]> {
  const results: (DecodedRow | null)[] = rows.map(() => null);
  for (const batch of planBatches(
    rows.map(({ ids }) => ids.length),
    tokens,
  )) {
    const decoded = await model.engine!.decode(batch.map((at) => rows[at]!));
    batch.forEach((at, place) => (results[at] = decoded[place]!));
  }
  return results;
}

const written = (row: DecodedRow | null): readonly number[] | null => row && row.ids;

describe("the fused engine on the embedded model", () => {
  let model: LoadedModel;
  beforeAll(async () => {
    model = await loadModel(await importLibrary(), await findModel("uk-en", "q8"), { dtype: "q8", threads: 1 });
  });
  afterAll(() => model.dispose());

  it("writes the same tokens for 500 sentences whether they come alone or in batches", async () => {
    const rows = rowsOf(model, sentences.slice(0, 500), required);
    expect(rows).toHaveLength(500);
    const [alone, together] = [await decodeInBatches(model, rows, 0), await decodeInBatches(model, rows, 1500)];
    expect(together.map(written)).toEqual(alone.map(written));
  }, 240_000);

  it("leaves to the plain decoder only rows whose required texts turn on letters", async () => {
    const rows = rowsOf(model, sentences.slice(0, 70), required);
    const results = await decodeInBatches(model, rows, 500);
    expect(results.filter((row, at) => row === null && rows[at]!.required.length === 0)).toEqual([]);
    expect(results.filter((row) => row === null).length).toBeLessThan(7);
  });

  it("writes no Cyrillic letter", async () => {
    const texts = ["Щ", "ЗСУ ДСНС СБУ НАБУ", "Їжак їв їжу.", "Ґ", "Україна Україна Україна", "№ 5-й р-н"];
    const results = await decodeInBatches(model, rowsOf(model, [...texts, ...sentences.slice(0, 100)], [[]]), 500);
    for (const row of results) expect(model.tokenizer.decode([...row!.ids])).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it("gives the encoder's states, a row for each token", async () => {
    const { ids } = tokenize(model, "Міст відкриють у листопаді.");
    const states = await model.engine!.encode(ids);
    expect(states).toHaveLength(ids.length * model.config.d_model);
    expect(await model.engine!.encode(ids)).toEqual(states);
  });
});

describe("the fused engine on a tiny model in full precision", () => {
  let model: LoadedModel;
  beforeAll(async () => {
    const installed = await findModel("marian", "fp32", tinyModels);
    model = await loadModel(await importLibrary(), installed, { dtype: "fp32", threads: 1 });
  });
  afterAll(() => model.dispose());

  it("writes what the plain decoder writes, with the same likelihood", async () => {
    const texts = sentences.slice(0, 40).map((sentence) => sentence.slice(0, 30));
    const rows = rowsOf(model, texts, [[], ["BBC"], ["Kyiv", "USB"]]).map((row) => ({ ...row, limit: 40 }));
    const results = await decodeInBatches(model, rows, 200);
    for (const [at, row] of rows.entries()) {
      const [plain] = await decodePlainly(
        model,
        { start: model.config.decoder_start_token_id, first: null, parameters: {} },
        [row],
        undefined,
      );
      if (results[at] === null) continue;
      expect(results[at]!.ids).toEqual(plain!.ids);
      expect(results[at]!.ended).toBe(plain!.ended);
      if (plain!.meanLogProbability !== null)
        expect(results[at]!.meanLogProbability).toBeCloseTo(plain!.meanLogProbability, 3);
    }
    expect(results.filter((row) => row !== null).length).toBeGreaterThan(30);
  });
});
