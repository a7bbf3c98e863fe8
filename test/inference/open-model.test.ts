import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listModels, modelOptions, openModel, type OpenModel } from "../../src/inference/index.js";
import { copyModels, edit } from "./model-folder.js";

const sentence = "Українську делегацію очолив секретар Ради національної безпеки і оборони України Рустем Умєров.";

describe("a model folder that the manifest does not list", () => {
  it("loads by its id and gives what the listed one gives", async () => {
    const folder = await copyModels();
    await mkdir(join(folder, "Xenova"));
    await cp(join(folder, "uk-en"), join(folder, "Xenova", "opus-mt-uk-en"), { recursive: true });
    await rm(join(folder, "Xenova", "opus-mt-uk-en", "generation_config.json"));
    expect(await listModels(folder)).toEqual(["uk-en", "Xenova/opus-mt-uk-en"]);

    const dropped = await openModel(modelOptions.parse({ translator: "Xenova/opus-mt-uk-en" }), folder);
    const listed = await openModel(modelOptions.parse({}), folder);
    expect(await dropped.translator.translate([sentence])).toEqual(await listed.translator.translate([sentence]));
    expect(dropped.translator.model.id).toBe("Xenova/opus-mt-uk-en");
    expect(dropped.translator.model.sha256).not.toBe(listed.translator.model.sha256);
    await Promise.all([dropped.dispose(), listed.dispose()]);
  });

  it("is found through a relative path too", async () => {
    const folder = await copyModels();
    const model = await openModel(modelOptions.parse({}), relative(process.cwd(), folder));
    expect((await model.translator.translate(["Дякую."]))[0]!.text).not.toBe("");
    await model.dispose();
  });

  it("is refused when it is incomplete, no translator or not loadable", async () => {
    const folder = await copyModels();
    const own = join(folder, "own");
    await rename(join(folder, "uk-en"), own);
    const options = modelOptions.parse({ translator: "own" });
    await edit(join(own, "config.json"), (text) => text.replace('"marian"', '"bert"'));
    await expect(openModel(options, folder)).rejects.toMatchObject({ code: "model-unsupported" });
    await edit(join(own, "config.json"), (text) => text.replace('"bert"', '"marian"'));
    await writeFile(join(own, "onnx", "encoder_model_quantized.onnx"), "this is no graph");
    await expect(openModel(options, folder)).rejects.toMatchObject({ code: "model-damaged" });
    await rm(join(own, "onnx", "encoder_model_quantized.onnx"));
    await expect(openModel(options, folder)).rejects.toThrow(/encoder_model_quantized\.onnx is missing/u);
  });
});

describe("options that cannot be honoured", () => {
  it.each([
    [{ translator: "uk-de" }, "model-missing", /No model "uk-de": there is no folder .*uk-de\. Installed: uk-en/u],
    [{ translator: "../models/uk-en" }, "model-missing", /No model/u],
    [{ dtype: "fp32" }, "model-unsupported", /installed as q8, not fp32/u],
  ])("%j stop with %s", async (options, code, message) => {
    await expect(openModel(modelOptions.parse(options))).rejects.toThrow(message);
    await expect(openModel(modelOptions.parse(options))).rejects.toMatchObject({ code, fate: "stop" });
  });

  it("are unknown keys too", () => {
    expect(modelOptions.safeParse({ num_beams: 4 }).success).toBe(false);
    expect(modelOptions.safeParse({ beams: 7 }).success).toBe(false);
  });
});

describe("the embedded model", () => {
  let model: OpenModel;
  beforeAll(async () => {
    model = await openModel(modelOptions.parse({}));
  });
  afterAll(() => model.dispose());

  it("cuts an endless output and says so", async () => {
    const results = await model.translator.translate(["Дощ, ".repeat(200), "Дякую."]);
    for (const { tokens, stop } of results) {
      expect(tokens).toBeLessThanOrEqual(model.translator.limits.targetTokens);
      expect(["end", "length"]).toContain(stop);
    }
    expect(results[1]!.stop).toBe("end");
  });

  it("stops between two batches when the signal says so", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const one = await openModel(modelOptions.parse({ batch_padded_tokens: 0 }));
    const told: number[] = [];
    const running = one.translator.translate([sentence, sentence, sentence], {
      signal: controller.signal,
      onProgress: (done) => {
        told.push(done);
        if (done === 2) controller.abort(reason);
      },
    });
    await expect(running).rejects.toBe(reason);
    expect(told).toEqual([1, 2]);
    expect((await one.translator.translate([sentence]))[0]!.stop).toBe("end");
    await one.dispose();
  });

  it("keeps the weights until both ports are disposed", async () => {
    const own = await openModel(modelOptions.parse({}));
    await own.translator.dispose();
    expect(await own.encoder.encode([sentence])).toHaveLength(1);
    await own.encoder.dispose();
    await expect(own.encoder.encode([sentence])).rejects.toThrow();
  });

  it("fills batches when told to, each row cut at its own end", async () => {
    const batched = await openModel(modelOptions.parse({ batch_padded_tokens: 200 }));
    const told: number[] = [];
    const segments = [sentence, "Дякую.", "Добрий день!", sentence];
    const results = await batched.translator.translate(segments, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([4]);
    expect(results.map(({ stop }) => stop)).toEqual(["end", "end", "end", "end"]);
    expect(results[0]).toEqual(results[3]);
    expect(results[1]!.tokens).toBeLessThan(results[0]!.tokens);
    expect(results[1]!.text.split(/\s+/u).length).toBeLessThan(6);
    expect(results).toEqual(await model.translator.translate(segments));
    expect(batched.translator.model.parameters).toEqual(model.translator.model.parameters);
    await batched.dispose();
  });
});
