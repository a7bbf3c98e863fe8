import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decode, targetLimit, type DecodedRow } from "../../src/inference/decode.js";
import { findModel } from "../../src/inference/index.js";
import { importLibrary, loadModel, type LoadedModel } from "../../src/inference/loaded-model.js";
import { tokenize } from "../../src/inference/source-tokens.js";

const sentence = "Українську делегацію очолив секретар Ради національної безпеки і оборони України Рустем Умєров.";

describe("greedy decoding", () => {
  let model: LoadedModel;
  beforeAll(async () => {
    model = await loadModel(await importLibrary(), await findModel("uk-en", "q8"), { dtype: "q8", threads: 1 });
  });
  afterAll(() => model.dispose());

  async function decodeTo(limit: number): Promise<DecodedRow> {
    const start = model.config.decoder_start_token_id;
    const row = { ids: tokenize(model, sentence).ids, limit, required: [] };
    const [decoded] = await decode(model, { start, first: null, parameters: {} }, [row], undefined);
    return decoded!;
  }

  it("says where the limit cut a row, and where the model ended it", async () => {
    const [whole, cut] = [await decodeTo(100), await decodeTo(5)];
    expect(whole.ended).toBe(true);
    expect(whole.ids.at(-1)).toBe(model.config.eos_token_id);
    expect(cut.ended).toBe(false);
    expect(cut.ids).toEqual(whole.ids.slice(0, 5));
  });

  it("has the likelihood of the tokens that it gives", async () => {
    const whole = await decodeTo(100);
    const single = await Promise.all(whole.ids.slice(0, 3).map((_, at) => decodeTo(at + 1)));
    const sums = single.map(({ meanLogProbability }, at) => meanLogProbability! * (at + 1));
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(whole.meanLogProbability).toBeLessThan(0);
    expect(whole.meanLogProbability).toBeGreaterThan(-10);
  });

  it("keeps the end of sentence when the source is cut, and knows the cut", () => {
    const cut = tokenize(model, `${sentence} `.repeat(60));
    expect(cut.truncated).toBe(true);
    expect(cut.ids).toHaveLength(model.config.max_position_embeddings);
    expect(cut.ids.at(-1)).toBe(model.config.eos_token_id);
    expect(tokenize(model, sentence).truncated).toBe(false);
  });

  it("allows more tokens for a longer source, up to what the model has places for", () => {
    expect(targetLimit(1, 511)).toBeLessThan(targetLimit(20, 511));
    expect(targetLimit(512, 511)).toBe(511);
  });
});
