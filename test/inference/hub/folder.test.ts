import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { Stop } from "../../../src/core/index.js";
import {
  findModel,
  findRemovable,
  listInstalled,
  pullModel,
  readManifest,
  removeModel,
} from "../../../src/inference/index.js";
import { readCatalogue, findInCatalogue } from "../../../src/inference/hub/catalogue.js";
import { openConnection } from "../../../src/inference/hub/connection.js";
import { onDisk } from "../../../src/inference/hub/disk.js";
import { downloadFile } from "../../../src/inference/hub/download-file.js";
import { termsOf } from "../../../src/inference/hub/licence.js";
import { readRetryAfter } from "../../../src/web/index.js";
import { readHubSettings } from "../../../src/inference/hub/settings.js";
import { commitOf, failing, sha256Of, startHub } from "../../support/hub-server.js";
import { bytes, decoder, emptyFolder, encoder, modelFiles, neededBytes, patience, pullingFrom } from "./pulling.js";

const repositories = { "someone/model": { files: modelFiles, licence: "mit" } };

describe("a models folder", () => {
  it("is changed by one process at a time", async () => {
    const hub = await startHub(repositories);
    const { pull, folder } = await pullingFrom(hub);
    let second: unknown;
    hub.faults.push(({ path }) => {
      if (path.endsWith(encoder)) second ??= pull().catch((error: unknown) => error);
      return false;
    });
    await pull();
    expect(await second).toMatchObject({
      code: "models-locked",
      message: expect.stringMatching(
        new RegExp(`is being changed by process ${process.pid} on .* since 2025-01-01T`, "u"),
      ) as string,
    });
    await pull();
    expect(await readdir(folder)).not.toContain(".pull.lock");
  });

  it("is taken over from a process that has ended, and from no other", async () => {
    const hub = await startHub(repositories);
    const { pull, folder } = await pullingFrom(hub);
    const lock = join(folder, ".pull.lock");
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    const since = "2025-01-01T00:00:00.000Z";
    await writeFile(lock, JSON.stringify({ process: pid, host: "elsewhere", since }));
    await expect(pull()).rejects.toMatchObject({ code: "models-locked" });
    await writeFile(lock, JSON.stringify({ process: process.ppid, host: hostname(), since }));
    await expect(pull()).rejects.toMatchObject({ code: "models-locked" });
    await writeFile(lock, "half a lo");
    await expect(pull()).rejects.toThrow(/is being changed by another process/u);
    await writeFile(lock, JSON.stringify({ process: pid, host: hostname(), since }));
    expect((await pull()).downloaded).toBe(neededBytes);
  });

  it("that has no room, or cannot be written, ends the pull before anything comes", async () => {
    const hub = await startHub(repositories);
    const { pull, folder } = await pullingFrom(hub);
    await expect(pull("someone/model", {}, { freeBytes: () => Promise.resolve(neededBytes) })).rejects.toMatchObject({
      code: "output-failed",
      message: `${folder}: 0.5 MB are to be downloaded, and 0.5 MB are free.`,
    });
    expect(hub.seen.every(({ path }) => path.startsWith("/api/"))).toBe(true);
    expect((await pull("someone/model", {}, { freeBytes: () => Promise.resolve(null) })).downloaded).toBe(neededBytes);
    expect((await pull("someone/model", {}, { freeBytes: () => Promise.resolve(0) })).downloaded).toBe(0);
    const file = join(folder, "file");
    await writeFile(file, "");
    const world = { environment: { HF_ENDPOINT: hub.endpoint }, perekaz: "test", patience: patience() };
    await expect(pullModel("someone/model", join(file, "models"), {}, world)).rejects.toMatchObject({
      code: "output-failed",
    });
  });

  it("that fills up is named, and what was downloaded is kept", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    const stop: unknown = await onDisk("/models/x.part", () => Promise.reject(full)).catch((error: unknown) => error);
    expect(stop).toBeInstanceOf(Stop);
    expect(stop).toMatchObject({
      message: "/models/x.part could not be written: the disk is full.",
      remedy: "Make room and run the command again: what was downloaded is kept.",
    });
  });

  it("with a broken manifest is left as it is", async () => {
    const hub = await startHub(repositories);
    const { pull, folder } = await pullingFrom(hub);
    await writeFile(join(folder, "manifest.yaml"), "models: [\n");
    await expect(pull()).rejects.toMatchObject({ code: "configuration-invalid" });
    expect(await readFile(join(folder, "manifest.yaml"), "utf8")).toBe("models: [\n");
  });
});

describe("models of the folder and of the package", () => {
  it("are listed together, hand-placed ones by the graphs that are there", async () => {
    const hub = await startHub(repositories);
    const { pull, folder } = await pullingFrom(hub);
    await pull();
    await mkdir(join(folder, "own/onnx"), { recursive: true });
    for (const path of ["config.json", "tokenizer.json", "tokenizer_config.json", encoder, decoder])
      await writeFile(join(folder, "own", path), bytes(10));
    await mkdir(join(folder, "half"));
    await writeFile(join(folder, "half/config.json"), "{}");
    expect(await listInstalled(folder)).toMatchObject([
      { id: "uk-en", dtype: "q8", packaged: true },
      { id: "someone/model", dtype: "q8", packaged: false, bytes: neededBytes },
      { id: "own", dtype: "q8", packaged: false, entry: null, bytes: 50 },
    ]);
  });

  it("of the package are found beside a folder of one's own", async () => {
    const folder = await emptyFolder();
    expect((await findModel("uk-en", "q8", folder)).entry?.id).toBe("uk-en");
    expect((await findModel("uk-en", "q8", join(folder, "none"))).entry?.id).toBe("uk-en");
    await expect(findModel("someone/model", "q8", folder)).rejects.toMatchObject({
      code: "model-missing",
      remedy: expect.stringContaining("perekaz models pull someone/model") as string,
    });
  });

  it("are removed with their row, all formats, and nothing else", async () => {
    const hub = await startHub({ ...repositories, "someone/other": { files: modelFiles, licence: "mit" } });
    const { pull, folder } = await pullingFrom(hub);
    await pull();
    await pull("someone/model", { dtype: "fp32" });
    await pull("someone/other");
    expect((await findRemovable("someone/model", folder)).freed).toBe(neededBytes + 400 + 400 + 900);
    const removed = await removeModel("someone/model", folder);
    expect(removed).toEqual({ id: "someone/model", folder: join(folder, "someone/model"), freed: neededBytes + 1_700 });
    expect(readManifest(folder).models.map(({ id }) => id)).toEqual(["someone/other"]);
    expect(await readdir(join(folder, "someone"))).toEqual(["other"]);
    await removeModel("someone/other", folder);
    expect(await readdir(folder)).toEqual(["manifest.yaml"]);
    await expect(removeModel("uk-en", folder)).rejects.toMatchObject({ code: "usage-invalid" });
    await expect(removeModel("someone/model", folder)).rejects.toMatchObject({ code: "model-missing" });
    await expect(removeModel("../x", folder)).rejects.toMatchObject({ code: "model-missing" });
  });
});

describe("the catalogue", () => {
  it("holds the models that a user would want, each with what there is to know", () => {
    const catalogue = readCatalogue();
    expect(findInCatalogue("opus-mt-uk-en", catalogue)?.id).toBe("Xenova/opus-mt-uk-en");
    expect(findInCatalogue("xenova/NLLB-200-distilled-600M", catalogue)).toMatchObject({
      commercial: false,
      licence: "CC-BY-NC-4.0",
    });
    expect(findInCatalogue("someone/model", catalogue)).toBeNull();
    for (const { id, files, quality, licence, commercial } of catalogue) {
      const sizes = Object.values(files).flatMap((graphs) => (graphs ?? []).map(({ about }) => about));
      expect(sizes.length, id).toBeGreaterThanOrEqual(2);
      expect(Math.min(...sizes), id).toBeGreaterThan(1e6);
      expect(quality?.source, id).toBeTruthy();
      // what the name of the licence says, and what the row says of it
      expect(termsOf(id, licence, null) === null, id).toBe(commercial);
    }
    expect(catalogue.filter(({ direction }) => direction === "en").length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ["cc-by-nc-sa-4.0", false],
    ["CC-BY-NC-4.0", false],
    ["other", false],
    ["apache-2.0", true],
    ["mit", true],
    ["cc-by-4.0", true],
    ["bsd-3-clause-clear", true],
  ])("%s: free of questions %s", (licence, free) => {
    expect(termsOf("x/y", licence, null) === null).toBe(free);
  });
});

describe("Retry-After", () => {
  it("is seconds or a date, never in the past", () => {
    expect(readRetryAfter(undefined, 0)).toBeNull();
    expect(readRetryAfter("soon", 0)).toBeNull();
    expect(readRetryAfter("Thu, 01 Jan 1970 00:00:05 GMT", 9_000)).toBe(0);
    fc.assert(fc.property(fc.nat(1e6), (seconds) => readRetryAfter(String(seconds), 5) === seconds * 1000));
  });
});

describe("any cuts of a download", () => {
  it("end in the right bytes", async () => {
    const content = bytes(4_000, 12);
    const hub = await startHub({ "someone/model": { files: { [encoder]: content } } });
    const connection = openConnection(readHubSettings({ HF_ENDPOINT: hub.endpoint }), patience(), "test");
    onTestFinished(() => connection.close());
    const pinned = { repository: "someone/model", commit: commitOf({ files: { [encoder]: content } }) };
    const sha256 = sha256Of(content);
    const file = { path: encoder, size: content.length, sha256, blob: "" };
    const folder = await emptyFolder();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 4_000 }), { maxLength: 3 }), async (cuts) => {
        hub.faults.splice(
          0,
          hub.faults.length,
          ...cuts.map((cut) => failing(1, ({ at }) => at === "files", hub.cutAfter(cut))),
        );
        const target = join(folder, String(number++), "file");
        const there: number[] = [];
        const entry = await downloadFile(connection, pinned, file, target, {
          patience: patience(),
          signal: undefined,
          onRetry: () => undefined,
          onBytes(bytes) {
            there.push(bytes);
            hub.arrived(encoder, bytes);
          },
        });
        expect(entry).toEqual({ path: encoder, size: content.length, sha256 });
        expect(await readFile(target)).toEqual(content);
        expect(there.at(-1)).toBe(content.length);
      }),
      { numRuns: 10 },
    );
  });
});
