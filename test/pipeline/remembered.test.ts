import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Inference from "../../src/inference/index.js";
import { openPipeline, type ConfigurationInput, type Pipeline } from "../../src/index.js";
import { renderJson } from "../../src/publish/index.js";
import { runPerekaz } from "../fixtures/command-line.js";
import { tinyModels } from "../fixtures/tiny-models.js";

const asked = vi.hoisted(() => ({ segments: [] as string[], isRefused: false }));
vi.mock("../../src/inference/index.js", async (original) => {
  const inference = await original<typeof Inference>();
  const openModel: typeof inference.openModel = async (...options) => {
    const model = await inference.openModel(...options);
    const translate: typeof model.translator.translate = (segments, call) => {
      if (asked.isRefused) return Promise.reject(new Error("The model was asked."));
      asked.segments.push(...segments);
      return model.translator.translate(segments, call);
    };
    return { ...model, translator: { ...model.translator, translate } };
  };
  return { ...inference, openModel };
});

const sample = join(import.meta.dirname, "../../samples/bridge.txt");
const models = { folder: tinyModels, translator: "marian", dtype: "fp32" } as const;
let folder: string;
let configured: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "perekaz-remembered-"));
  configured = join(folder, "pipeline.yaml");
  writeFileSync(configured, JSON.stringify({ models }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  asked.segments = [];
  asked.isRefused = false;
});

async function withPipeline<T>(
  run: ConfigurationInput["run"],
  work: (pipeline: Pipeline) => Promise<T>,
  batches: ConfigurationInput["models"] = {},
): Promise<T> {
  const now = (): Date => new Date("2026-01-01T00:00:00Z");
  const pipeline = openPipeline({ configuration: { run, models: { ...models, ...batches } }, environment: {}, now });
  return work(pipeline).finally(() => pipeline.close());
}

const digest = (run: ConfigurationInput["run"]): Promise<string> =>
  withPipeline(run, async (pipeline) => renderJson(await pipeline.digest(await pipeline.expand([sample]))));

describe("run.cache", () => {
  it("gives the same edition, byte for byte, with a model that nobody may ask", async () => {
    const cache_folder = join(folder, "same");
    const plain = await digest({ cache: false });
    expect(existsSync(join(cache_folder, "translations.sqlite"))).toBe(false);
    const first = await digest({ cache_folder });
    expect(asked.segments.length).toBeGreaterThan(0);
    asked.isRefused = true;
    expect(await digest({ cache_folder })).toBe(first);
    expect(first).toBe(plain);
    await expect(
      withPipeline({ cache_folder }, (each) => each.translateSegments(["Цього там немає."])),
    ).rejects.toThrow("The model was asked.");
  });

  it("leaves of an updated article the changed sentences alone to the model", async () => {
    const file = join(folder, "updated.txt");
    const run = { cache_folder: join(folder, "updated") };
    const read = (): Promise<string> =>
      withPipeline(run, async (pipeline) => renderJson(await pipeline.digest(await pipeline.expand([file]))));
    writeFileSync(file, readFileSync(sample));
    await read();
    const all = asked.segments.length;
    asked.segments = [];
    writeFileSync(file, `${readFileSync(sample, "utf8")}\nМіст відкриють навесні, якщо не завадить паводок.\n`);
    const updated = await read();
    expect(updated).toContain("Міст відкриють навесні");
    expect(asked.segments.length).toBeGreaterThan(0);
    expect(asked.segments.length).toBeLessThan(all / 2);
    expect(asked.segments.every((segment) => !readFileSync(sample, "utf8").includes(segment))).toBe(true);
  });

  it("is a run's memory where it is off, and nothing more", async () => {
    const lines = ["Дякую.", "Добрий день!", "Дякую."];
    const translated = await withPipeline({ cache: false }, async (pipeline) => {
      const first = await pipeline.translateSegments(lines);
      expect(await pipeline.translateSegments(lines)).toEqual(first);
      return first;
    });
    expect(translated[0]).toEqual(translated[2]);
    expect(asked.segments).toEqual(["Дякую.", "Добрий день!"]);
    await withPipeline({ cache: false }, (pipeline) => pipeline.translateSegments(["Дякую."]));
    expect(asked.segments).toHaveLength(3);
  });

  it("is not used where a sentence's English may depend on its neighbours", async () => {
    const twice = (pipeline: Pipeline): Promise<unknown> =>
      pipeline.translateSegments(["Дякую."]).then(() => pipeline.translateSegments(["Дякую."]));
    await withPipeline({ cache: false }, twice, { translator: "nllb", batch_padded_tokens: 64 });
    expect(asked.segments).toEqual(["Дякую.", "Дякую."]);
  });

  it("leaves the model alone that is measured by itself", async () => {
    const cache_folder = join(folder, "measured");
    await withPipeline({ cache_folder }, async (pipeline) => {
      const { translator } = await pipeline.model();
      await translator.translate(["Дякую."]);
      await translator.translate(["Дякую."]);
    });
    expect(asked.segments).toEqual(["Дякую.", "Дякую."]);
    expect(existsSync(join(cache_folder, "translations.sqlite"))).toBe(false);
  });

  it("is said on the error stream where it cannot be used, and the run goes on", async () => {
    const taken = join(folder, "taken");
    writeFileSync(taken, "");
    const environment = { PEREKAZ_CACHE_FOLDER: taken };
    const command = ["translate", "--lines", "--config", configured];
    const { code, out, err } = await runPerekaz(command, { input: "Дякую.\n", environment });
    expect(err).toMatch(/^warning The cache .*taken.* cannot be used: .*run\.cache: false\.\n$/u);
    expect([code, out.trim().split("\n").length]).toEqual([0, 1]);

    const off = await runPerekaz(command, {
      input: "Дякую.\n",
      environment: { ...environment, PEREKAZ_CACHE: "false" },
    });
    expect(off).toEqual({ code: 0, out, err: "" });
  });

  it("is not used to measure translations", async () => {
    const cache = join(folder, "evaluated");
    mkdirSync(cache);
    const [source, reference] = [join(folder, "dev.uk"), join(folder, "dev.en")];
    writeFileSync(source, "Дякую.\n");
    writeFileSync(reference, "Thank you.\n");
    const command = ["eval", "translation", "--source", source, "--reference", reference, "--config", configured];
    const { code } = await runPerekaz(command, {
      environment: { PEREKAZ_CACHE_FOLDER: cache },
    });
    expect(code).toBe(0);
    expect(asked.segments.length).toBeGreaterThan(0);
    expect(existsSync(join(cache, "translations.sqlite"))).toBe(false);
  });
});
