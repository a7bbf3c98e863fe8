import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPipeline } from "../../../src/index.js";
import { packagedModels, pullModel } from "../../../src/inference/index.js";
import { refuseNetwork } from "../../../src/web/index.js";
import { importLibrary } from "../../../src/inference/loaded-model.js";
import { startHub } from "../../support/hub-server.js";
import { modelFiles, patience, pullingFrom } from "./pulling.js";

const repositories = { "someone/model": { files: modelFiles, licence: "mit" } };

describe("without the network", () => {
  it("every request is refused, until the last one who refused it has ended", async () => {
    const hub = await startHub({});
    const url = `${hub.endpoint}/page?signature=secret`;
    const first = await refuseNetwork();
    const second = await refuseNetwork();
    const refused = {
      code: "network-refused",
      message: `${hub.endpoint}/page was wanted, but this run may not use the network.`,
    };
    await expect(fetch(url)).rejects.toMatchObject({ cause: refused });
    first();
    first();
    await expect(fetch(url)).rejects.toMatchObject({ cause: refused });
    second();
    expect((await fetch(url)).status).toBe(401);
    expect(hub.seen).toHaveLength(1);
  });

  it("transformers.js fetches nothing either", async () => {
    const library = await importLibrary();
    expect(library.env.allowRemoteModels).toBe(true);
    const open = await refuseNetwork();
    await importLibrary();
    expect(library.env.allowRemoteModels).toBe(false);
    await expect(library.AutoTokenizer.from_pretrained("Xenova/opus-mt-uk-en")).rejects.toThrow();
    open();
    expect(library.env.allowRemoteModels).toBe(true);
  });

  it("a pull is refused, unless what it wants is there whole and right", async () => {
    const hub = await startHub(repositories);
    const { pull, folder } = await pullingFrom(hub);
    const pulled = await pull();
    hub.seen.length = 0;
    const open = await refuseNetwork();
    try {
      await expect(pull("someone/other")).rejects.toMatchObject({ code: "network-refused" });
      await expect(pull("someone/model", { dtype: "fp32" })).rejects.toMatchObject({ code: "network-refused" });
      await expect(pull("someone/model", { revision: "v2" })).rejects.toMatchObject({ code: "network-refused" });
      expect(await pull()).toEqual({ ...pulled, downloaded: 0 });
      expect(await pull("someone/model", { revision: pulled.entry.commit! })).toEqual({ ...pulled, downloaded: 0 });
      expect(hub.seen).toEqual([]);
    } finally {
      open();
    }
    expect(folder).toBe(join(pulled.folder, "../.."));
  });

  it("a digest is made, and the process is open again after it", async () => {
    const hub = await startHub({});
    const pipeline = openPipeline({ configuration: { run: { offline: true } } });
    try {
      const inputs = await pipeline.expand([join(packagedModels, "../samples/bridge.txt")]);
      await expect(fetch(hub.endpoint)).rejects.toMatchObject({ cause: { code: "network-refused" } });
      const { entries } = await pipeline.digest(inputs);
      expect(entries).toHaveLength(1);
    } finally {
      await pipeline.close();
    }
    expect((await fetch(hub.endpoint)).status).toBe(401);
    expect(hub.seen).toHaveLength(1);
  });
});

describe("the embedded model, served as a repository", () => {
  it("is pulled and translates as it does from the package", async () => {
    const own = join(packagedModels, "uk-en");
    const paths = [
      ...["config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json"],
      ...["onnx/encoder_model_quantized.onnx", "onnx/decoder_model_merged_quantized.onnx"],
    ];
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(own, path))]));
    const hub = await startHub({ "someone/uk-en": { files, licence: "mit", task: "translation" } });
    const { folder } = await pullingFrom(hub);
    const world = { environment: { HF_ENDPOINT: hub.endpoint }, perekaz: "test", patience: patience() };
    await pullModel("someone/uk-en", folder, {}, world);
    const segments = ["Українську делегацію очолив Рустем Умєров.", "Дякую за роботу."];
    const translate = async (models: { folder?: string; translator?: string }): Promise<unknown> => {
      const pipeline = openPipeline({ configuration: { models, run: { offline: true } } });
      try {
        return (await pipeline.translateSegments(segments)).map(({ text }) => text);
      } finally {
        await pipeline.close();
      }
    };
    expect(await translate({ folder, translator: "someone/uk-en" })).toEqual(await translate({}));
  });
});
