import { appendFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findModel, modelOptions, openModel, verifyModel } from "../../src/inference/index.js";
import { copyModels, edit } from "./model-folder.js";

const options = modelOptions.parse({});
const encoder = join("uk-en", "onnx", "encoder_model_quantized.onnx");

describe("files of a listed model", () => {
  it("pass as they ship, with a hash over all of them", async () => {
    const folder = await copyModels();
    const hash = await verifyModel(await findModel("uk-en", "q8", folder));
    expect(hash).toBe(await verifyModel(await findModel("uk-en", "q8")));
  });

  it.each([
    ["missing", "model-missing", (file: string) => rm(file), /encoder_model_quantized\.onnx is missing/u],
    [
      "truncated",
      "model-damaged",
      (file: string) => truncate(file, 5_000_000),
      /truncated: 5000000 bytes, \d+ expected/u,
    ],
    ["longer", "model-damaged", (file: string) => appendFile(file, "x"), /encoder_model_quantized\.onnx is altered/u],
    [
      "a Git LFS pointer",
      "model-damaged",
      (file: string) => writeFile(file, "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"),
      /encoder_model_quantized\.onnx is a Git LFS pointer/u,
    ],
  ])("stop the load when one is %s", async (_name, code, spoil, message) => {
    const folder = await copyModels();
    await spoil(join(folder, encoder));
    await expect(openModel(options, folder)).rejects.toThrow(message);
    await expect(openModel(options, folder)).rejects.toMatchObject({ code, fate: "stop" });
  });

  it("stop the load when one byte of the same size differs", async () => {
    const folder = await copyModels();
    await edit(join(folder, "uk-en", "config.json"), (text) => text.replace("relu", "gelu"));
    await expect(openModel(options, folder)).rejects.toThrow(/config\.json is altered: SHA-256/u);
  });

  it("must be listed, every one that a load reads", async () => {
    const folder = await copyModels();
    await edit(join(folder, "manifest.yaml"), (text) => text.replace("path: tokenizer.json", "path: other.json"));
    await expect(openModel(options, folder)).rejects.toThrow(/lists no tokenizer\.json/u);
  });
});
