import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findModel, readManifest, verifyModel } from "../../../src/inference/index.js";
import { commitOf, failing, sha256Of, startHub, status, token } from "../../support/hub-server.js";
import { bytes, decoder, encoder, modelFiles, neededBytes, pullingFrom } from "./pulling.js";

const repository = { files: modelFiles, licence: "apache-2.0", task: "translation" };
const commit = commitOf(repository);

describe("pull", () => {
  it("fetches only what a load reads, pins it, and leaves nothing else", async () => {
    const hub = await startHub({ "someone/model": repository });
    const { folder, pull, events } = await pullingFrom(hub);
    const pulled = await pull();
    expect(pulled).toMatchObject({
      id: "someone/model",
      downloaded: neededBytes,
      folder: join(folder, "someone/model"),
    });
    expect((await readdir(folder)).toSorted()).toEqual(["manifest.yaml", "someone"]);
    expect((await readdir(join(folder, "someone/model/onnx"))).toSorted()).toEqual([
      "decoder_model_merged_quantized.onnx",
      "encoder_model_quantized.onnx",
    ]);
    expect(await readFile(join(folder, "someone/model", encoder))).toEqual(modelFiles[encoder]);
    const [row] = readManifest(folder).models;
    expect(row).toMatchObject({ id: "someone/model", revision: "main", commit, dtype: "q8", licence: "apache-2.0" });
    expect(row!.files).toContainEqual({ path: decoder, sha256: sha256Of(modelFiles[decoder]!), size: 300_000 });
    expect(row!.files).toContainEqual({
      path: "config.json",
      sha256: sha256Of(modelFiles["config.json"]!),
      size: modelFiles["config.json"]!.length,
    });
    await expect(verifyModel(await findModel("someone/model", "q8", folder))).resolves.toMatch(/^[0-9a-f]{64}$/u);
    expect(events[0]).toEqual({
      ...{ event: "resolved", repository: "someone/model", commit, dtype: "q8", files: 6, bytes: neededBytes },
    });
    const last = events.findLast((event) => event.event === "progress");
    expect(last).toMatchObject({ done: neededBytes, total: neededBytes });
  });

  it("takes weights that lie beside a graph with it, and the formats of one commit side by side", async () => {
    const hub = await startHub({ "someone/model": repository });
    const { folder, pull } = await pullingFrom(hub);
    await pull();
    const { entry } = await pull("someone/model", { dtype: "fp32" });
    expect(entry.files.map(({ path }) => path)).toContain("onnx/decoder_model_merged.onnx_data");
    expect(readManifest(folder).models.map(({ dtype }) => dtype)).toEqual(["q8", "fp32"]);
    for (const dtype of ["q8", "fp32"] as const) await verifyModel(await findModel("someone/model", dtype, folder));
  });

  it("never fetches again what is there and right, and mends what is not", async () => {
    const hub = await startHub({ "someone/model": repository });
    const { folder, pull } = await pullingFrom(hub);
    await pull();
    hub.seen.length = 0;
    expect((await pull()).downloaded).toBe(0);
    expect(hub.seen.map(({ path }) => path).filter((path) => !path.startsWith("/api/"))).toEqual([]);
    await writeFile(join(folder, "someone/model", encoder), bytes(200_000, 99));
    expect((await pull()).downloaded).toBe(200_000);
    await verifyModel(await findModel("someone/model", "q8", folder));
    await rm(join(folder, "manifest.yaml"));
    expect((await pull()).downloaded).toBe(0);
    expect(readManifest(folder).models).toHaveLength(1);
  });

  it("puts another revision in the place of the one that is there, comments of the manifest kept", async () => {
    const files = { ...modelFiles, [encoder]: bytes(150_000, 20) };
    const hub = await startHub({ "someone/model": repository });
    const other = await startHub({ "someone/model": { ...repository, files, revisions: ["refs/pr/1"] } });
    const { folder, pull } = await pullingFrom(hub);
    await pull();
    await pull("someone/model", { dtype: "fp32" });
    const manifest = join(folder, "manifest.yaml");
    await writeFile(manifest, `# the desk's models\n${await readFile(manifest, "utf8")}`);
    const world = { environment: { HF_ENDPOINT: other.endpoint } };
    const { entry, downloaded } = await pull("someone/model", { revision: "refs/pr/1" }, world);
    expect(downloaded).toBe(150_000);
    expect(entry).toMatchObject({ revision: "refs/pr/1", commit: commitOf({ files }) });
    // the other format shared files with the old revision
    expect(readManifest(folder).models).toEqual([entry]);
    expect(existsSync(join(folder, "someone/model/onnx/encoder_model.onnx"))).toBe(false);
    expect(await readFile(manifest, "utf8")).toMatch(/^# the desk's models\n/u);
    await verifyModel(await findModel("someone/model", "q8", folder));
  });

  it("says what a repository lacks", async () => {
    const { [encoder]: _, ...lacking } = modelFiles;
    const hub = await startHub({
      "someone/model": { files: lacking, licence: "mit" },
      "someone/torch": { files: { "config.json": Buffer.from("{}"), "model.safetensors": bytes(500) }, licence: "mit" },
    });
    const { pull } = await pullingFrom(hub);
    await expect(pull()).rejects.toMatchObject({
      code: "model-unsupported",
      message: `someone/model has no q8: ${encoder} is not there. It has fp32.`,
      remedy: "Add --dtype fp32.",
    });
    await expect(pull("someone/torch")).rejects.toThrow(/no encoder-decoder model .* lacks tokenizer\.json/u);
    await expect(pull("uk-en")).rejects.toMatchObject({ code: "usage-invalid" });
    await expect(pull("../models/x")).rejects.toMatchObject({ code: "usage-invalid" });
    await expect(pull("opus-mt-tc-big-zle-en")).rejects.toThrow(/PyTorch weights only/u);
    expect(hub.seen.every(({ path }) => path.startsWith("/api/"))).toBe(true);
  });

  it("names repositories, revisions and files that are not there", async () => {
    const hub = await startHub({ "someone/model": repository });
    const { pull } = await pullingFrom(hub);
    await expect(pull("someone/nothing")).rejects.toMatchObject({
      code: "hub-not-found",
      message: expect.stringMatching(/answered 401 \(RepoNotFound\): no repository of that name/u) as string,
    });
    await expect(pull("someone/model", { revision: "v9" })).rejects.toThrow(
      /404 \(RevisionNotFound\).*no such revision/u,
    );
    hub.faults.push(
      failing(1, ({ path }) => path.endsWith("tokenizer.json"), status(404, { "x-error-code": "EntryNotFound" })),
    );
    await expect(pull()).rejects.toThrow(/EntryNotFound.*no such file/u);
    await pull();
  });

  it("reads listings of several pages, and none that goes on elsewhere", async () => {
    const hub = await startHub({ "someone/model": repository });
    const { pull, folder } = await pullingFrom(hub);
    const listed = Object.entries(modelFiles);
    const whole = await fetch(`${hub.endpoint}/api/models/someone/model/tree/${commit}?recursive=true`);
    const entries = (await whole.json()) as unknown[];
    expect(entries).toHaveLength(listed.length + 1);
    let elsewhere = "";
    hub.faults.push(({ path }, response) => {
      if (!path.includes("/tree/")) return false;
      const second = path.includes("cursor=2");
      if (!second)
        response.setHeader("link", `<${elsewhere}/api/models/someone/model/tree/${commit}?cursor=2>; rel="next"`);
      response.writeHead(200).end(JSON.stringify(second ? entries.slice(4) : entries.slice(0, 4)));
      return true;
    });
    await pull();
    expect(readManifest(folder).models[0]!.files).toHaveLength(6);
    elsewhere = `http://${hub.filesHost}`;
    await expect(pull()).rejects.toMatchObject({ code: "hub-answer-invalid" });
  });

  it.each([
    ["is no JSON", "<html>Welcome to the hotel's network</html>", /did not answer with JSON/u],
    ["is another form", '{"sha":"main"}', /unknown form: sha/u],
  ])("refuses an answer that %s", async (_name, body, message) => {
    const hub = await startHub({});
    hub.faults.push((_request, response) => Boolean(response.writeHead(200).end(body)));
    const { pull } = await pullingFrom(hub);
    await expect(pull()).rejects.toMatchObject({ code: "hub-answer-invalid" });
    await expect(pull()).rejects.toThrow(message);
  });
});

describe("licences", () => {
  it("that bar commercial use, or are not known, must be agreed to; once is enough", async () => {
    const hub = await startHub({
      "someone/model": { files: modelFiles, licence: "cc-by-nc-4.0" },
      "someone/silent": { files: modelFiles },
    });
    const { pull } = await pullingFrom(hub);
    await expect(pull()).rejects.toMatchObject({
      code: "licence-not-accepted",
      message: "someone/model is under cc-by-nc-4.0: it may NOT be used commercially.",
    });
    await expect(pull("someone/model", { accept: () => false })).rejects.toMatchObject({
      code: "licence-not-accepted",
    });
    expect(hub.seen.filter(({ path }) => path.includes("/tree/"))).toEqual([]);
    const asked: string[] = [];
    const accept = ({ says }: { says: string }): boolean => Boolean(asked.push(says));
    await pull("someone/model", { accept });
    await pull("someone/model");
    await expect(pull("someone/silent")).rejects.toThrow(/states no licence/u);
    await pull("someone/silent", { accept });
    expect(asked).toHaveLength(2);
  });

  it("of a repository that wants a token are told apart", async () => {
    const hub = await startHub({
      "someone/hidden": { ...repository, access: "private" },
      "someone/gated": { ...repository, access: "gated" },
    });
    const without = await pullingFrom(hub);
    await expect(without.pull("someone/hidden")).rejects.toMatchObject({ code: "hub-not-found" });
    await expect(without.pull("someone/gated")).rejects.toMatchObject({
      code: "hub-refused",
      remedy: expect.stringContaining("set HF_TOKEN") as string,
    });
    const wrong = await pullingFrom(hub, { HF_TOKEN: "hf_other" });
    await expect(wrong.pull("someone/gated")).rejects.toMatchObject({ code: "hub-refused" });
    hub.faults.push(failing(1, () => true, status(401)));
    await expect(wrong.pull("someone/gated")).rejects.toThrow(/token in HF_TOKEN is not accepted/u);
    const { pull } = await pullingFrom(hub, { HF_TOKEN: ` ${token}\n` });
    await pull("someone/hidden");
    await pull("someone/gated");
  });
});

describe("the token", () => {
  it("goes to the hub alone, and into no message", async () => {
    const hub = await startHub({ "someone/model": { ...repository, access: "private" } });
    const { pull, events } = await pullingFrom(hub, { HF_TOKEN: token });
    hub.faults.push(failing(1, ({ at }) => at === "files", status(503)));
    await pull();
    const withToken = hub.seen.filter(({ headers }) => headers.authorization !== undefined);
    expect(withToken.length).toBeGreaterThan(0);
    expect(new Set(withToken.map(({ at }) => at))).toEqual(new Set(["hub"]));
    expect(hub.seen.some(({ at }) => at === "files")).toBe(true);
    expect(JSON.stringify(events)).not.toContain(token);
    hub.faults.push(failing(1, () => true, status(401)));
    const error: unknown = await pull().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "hub-refused" });
    expect(String(error) + JSON.stringify(error)).not.toContain(token);
    const { pull: broken } = await pullingFrom(hub, { HF_TOKEN: `${token} x` });
    const refused: unknown = await broken().catch((reason: unknown) => reason);
    expect(refused).toMatchObject({ code: "configuration-invalid" });
    expect(String(refused)).not.toContain(token);
  });
});
