import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { modelOptions, openModel } from "../../../src/inference/index.js";
import { tinyModels } from "../../fixtures/tiny-models.js";

const root = mkdtempSync(join(tmpdir(), "perekaz-graphs-"));
const options = modelOptions.parse({ translator: "marian", dtype: "fp32" });
const sentence = "Добрий день!";

async function translate(cacheFolder: string | null): Promise<unknown> {
  const model = await openModel(options, tinyModels, cacheFolder);
  try {
    return await model.translator.translate([sentence]);
  } finally {
    await model.dispose();
  }
}

describe("the fused graph's file", () => {
  let folder: string;
  let expected: unknown;
  const kept = (): string => {
    const [name, ...others] = readdirSync(join(folder, "graphs"));
    expect(others).toEqual([]);
    return join(folder, "graphs", name ?? "");
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(root, "cache-"));
    expected = await translate(null);
    expect(await translate(folder)).toEqual(expected);
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it("is written once and read from then on", async () => {
    const { mtimeMs } = statSync(kept());
    expect(await translate(folder)).toEqual(expected);
    expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
  });

  it("is made anew where it is damaged", async () => {
    const whole = readFileSync(kept());
    for (const damaged of [Buffer.from("no graph"), whole.subarray(0, whole.length / 2), Buffer.alloc(0)]) {
      writeFileSync(kept(), damaged);
      expect(await translate(folder)).toEqual(expected);
      expect(readFileSync(kept()).equals(whole)).toBe(true);
    }
  });

  it("is done without where it cannot be written", async () => {
    const taken = join(folder, "taken");
    writeFileSync(taken, "");
    expect(await translate(taken)).toEqual(expected);
    expect(readFileSync(taken)).toHaveLength(0);
  });
});
