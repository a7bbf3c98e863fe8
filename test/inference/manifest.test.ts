import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Stop } from "../../src/core/index.js";
import { findModel, packagedModels, readManifest, recordModel, verifyModel } from "../../src/inference/index.js";
import { copyModels, edit } from "./model-folder.js";

function stopOf(folder: string): Stop {
  try {
    readManifest(folder);
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error("accepted");
}

describe("manifest.yaml", () => {
  it("describes the packaged model", () => {
    const { models } = readManifest();
    expect(models[0]).toMatchObject({ id: "uk-en", direction: "uk-en", dtype: "q8", licence: "MIT" });
    expect(models[0]!.quality?.scores.length).toBeGreaterThan(0);
  });

  it.each([
    [
      "an unknown key",
      (text: string) => text.replace("licence:", "license:"),
      /manifest\.yaml:\d+: models\.0\.license: unknown key; did you mean licence\?/u,
    ],
    [
      "a bad hash",
      (text: string) => text.replace(/sha256: \w{8}/u, "sha256: XYZ"),
      /:\d+: models\.0\.files\.0\.sha256: must be 64 lower-case hexadecimal digits, got "XYZ/u,
    ],
    [
      "a way out of the folder",
      (text: string) => text.replace("path: config.json", "path: ../config.json"),
      /files\.0\.path: must be a path within the model's folder.*, got "\.\.\/config\.json"/u,
    ],
    ["text that is not YAML", (text: string) => `${text}\n  - [`, /manifest\.yaml:\d+: not valid YAML: /u],
    ["a model that stands in no list", () => "models: uk-en\n", /manifest\.yaml:1: models: expected a list/u],
    ["nothing in it", () => "", /manifest\.yaml:1: the top level: expected a section with models, got null/u],
  ])("is refused with %s", async (_name, change, message) => {
    const folder = await copyModels();
    await edit(join(folder, "manifest.yaml"), change);
    const stop = stopOf(folder);
    expect(stop.message).toMatch(message);
    expect(stop).toMatchObject({
      code: "configuration-invalid",
      remedy: "Mend the manifest, or reinstall the package.",
    });
    await expect(recordModel(folder, "uk-en")).rejects.toMatchObject({ message: stop.message });
  });

  it("may be absent, and then lists nothing; one that cannot be read is refused", async () => {
    const folder = await copyModels();
    await rm(join(folder, "manifest.yaml"));
    expect(readManifest(folder)).toEqual({ models: [] });
    await mkdir(join(folder, "manifest.yaml"));
    const stop = stopOf(folder);
    expect(stop.message).toMatch(/manifest\.yaml: the list of models cannot be read$/u);
    expect(stop.code).toBe("model-missing");
  });

  it("names the line of the fault", async () => {
    const folder = await copyModels();
    await edit(join(folder, "manifest.yaml"), (text) => text.replace("dtype: q8", "dtype: q9"));
    const lines = (await readFile(join(folder, "manifest.yaml"), "utf8")).split("\n");
    const line = lines.findIndex((each) => each.includes("q9")) + 1;
    expect(stopOf(folder).message).toContain(`manifest.yaml:${line}: models.0.dtype: expected one of q8,`);
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
