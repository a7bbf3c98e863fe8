import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Stop } from "../../src/core/index.js";
import { findModel, packagedModels, readManifest, recordModel, verifyModel } from "../../src/inference/index.js";
import { copyModels, edit } from "./model-folder.js";

describe("manifest.yaml", () => {
  it("describes the packaged model", async () => {
    const { models } = await readManifest();
    expect(models[0]).toMatchObject({ id: "uk-en", direction: "uk-en", dtype: "q8", licence: "MIT" });
    expect(models[0]!.quality.scores.length).toBeGreaterThan(0);
  });

  it.each([
    ["an unknown key", (text: string) => text.replace("licence:", "license:"), /manifest\.yaml, line \d+, models\.0/u],
    [
      "a bad hash",
      (text: string) => text.replace(/sha256: \w{8}/u, "sha256: XYZ"),
      /line \d+, models\.0\.files\.0\.sha256/u,
    ],
    [
      "a way out of the folder",
      (text: string) => text.replace("path: config.json", "path: ../config.json"),
      /files\.0\.path/u,
    ],
    ["text that is not YAML", (text: string) => `${text}\n  - [`, /manifest\.yaml, line \d+/u],
  ])("is refused with %s", async (_name, change, message) => {
    const folder = await copyModels();
    await edit(join(folder, "manifest.yaml"), change);
    await expect(readManifest(folder)).rejects.toThrow(message);
    await expect(readManifest(folder)).rejects.toMatchObject({ code: "configuration-invalid", fate: "stop" });
  });

  it("names the line of the fault", async () => {
    const folder = await copyModels();
    await edit(join(folder, "manifest.yaml"), (text) => text.replace("dtype: q8", "dtype: q9"));
    const lines = (await readFile(join(folder, "manifest.yaml"), "utf8")).split("\n");
    const line = lines.findIndex((each) => each.includes("q9")) + 1;
    await expect(readManifest(folder)).rejects.toThrow(`line ${line}, models.0.dtype`);
  });

  it("is brought up to date when files are replaced, its comments and other values kept", async () => {
    const folder = await copyModels();
    const before = await readFile(join(packagedModels, "manifest.yaml"), "utf8");
    expect((await recordModel(folder, "uk-en")).text).toBe(before);

    await writeFile(join(folder, "uk-en", "config.json"), "{}");
    await expect(verifyModel(await findModel("uk-en", "q8", folder))).rejects.toBeInstanceOf(Stop);
    const { text } = await recordModel(folder, "uk-en");
    expect(text).not.toBe(before);
    expect(text.startsWith(before.slice(0, before.indexOf("files:")))).toBe(true);
    await writeFile(join(folder, "manifest.yaml"), text);
    await expect(verifyModel(await findModel("uk-en", "q8", folder))).resolves.toMatch(/^[0-9a-f]{64}$/u);
    await expect(recordModel(folder, "uk-de")).rejects.toMatchObject({ code: "model-missing" });
  });
});
