import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ModelList } from "../../src/cli/commands/models/list.js";
import { runCommandLine } from "../../src/cli/program.js";
import type { CheckedModel, ModelChoice } from "../../src/index.js";
import { runPerekaz, type CommandResult } from "../fixtures/command-line.js";
import { decoder, encoder, modelFiles, neededBytes } from "../inference/hub/pulling.js";
import { startHub, type ServedRepository } from "../support/hub-server.js";

const root = join(import.meta.dirname, "../..");
const repositories = {
  "someone/model": { files: modelFiles, licence: "mit", task: "translation" },
  "someone/short": { files: modelFiles, licence: "mit", task: "summarization" },
  "Xenova/nllb-200-distilled-600M": { files: modelFiles },
};

interface Desk {
  /** Holds the models folder `models` and whatever the test writes. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  run(...args: readonly string[]): Promise<CommandResult>;
}

async function openDesk(served: Readonly<Record<string, ServedRepository>> = repositories): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), "perekaz-models-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const hub = await startHub(served);
  const environment = { HF_ENDPOINT: hub.endpoint, PEREKAZ_MODELS: join(folder, "models") };
  return { folder, environment, run: (...args) => runPerekaz(["models", ...args], { environment }) };
}

/** Runs a command line as on a terminal, where somebody answers. */
async function runOnTerminal(
  args: readonly string[],
  environment: Desk["environment"],
  answer: string,
): Promise<CommandResult> {
  const texts = { out: "", err: "" };
  const terminal = (name: "out" | "err"): PassThrough & { readonly isTTY: true } => {
    const stream = new PassThrough();
    stream.setEncoding("utf8").on("data", (chunk: string) => (texts[name] += chunk));
    return Object.assign(stream, { isTTY: true as const });
  };
  const input = Object.assign(new PassThrough(), { isTTY: true as const });
  input.write(`${answer}\n`);
  const streams = { in: input, out: terminal("out"), err: terminal("err") };
  const code = await runCommandLine(["node", "perekaz", ...args], streams, { ...environment, TERM: "dumb" });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, ...texts };
}

describe("perekaz models pull", () => {
  it("tells what happens as lines of JSON in a pipe, the result last", async () => {
    const desk = await openDesk();
    const { code, out, err } = await desk.run("pull", "someone/model");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const events = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events[0]).toMatchObject({ event: "resolved", bytes: neededBytes });
    expect(events.filter(({ event }) => event === "file").map(({ path }) => path)).toContain(encoder);
    expect(events.at(-1)).toMatchObject({ event: "pulled", id: "someone/model", downloaded: neededBytes });
    expect(readFileSync(join(desk.folder, "models/someone/model", decoder))).toEqual(modelFiles[decoder]);
  });

  it("wants a licence against commercial use agreed to: by --accept-licence, or by who sits at the terminal", async () => {
    const desk = await openDesk();
    const pull = ["models", "pull", "nllb-200-distilled-600M"];
    const refused = await desk.run("pull", "nllb-200-distilled-600M");
    expect(refused.code).toBe(3);
    expect(refused.err).toContain("is under CC-BY-NC-4.0: it may NOT be used commercially.");
    expect(refused.err).toContain("licence-not-accepted");
    const no = await runOnTerminal(pull, desk.environment, "n");
    expect(no.code).toBe(3);
    expect(no.err).toContain("Do you agree to its terms? [y/N]");
    const yes = await runOnTerminal(pull, desk.environment, "y");
    expect(yes.code).toBe(0);
    expect(yes.out).toContain("Xenova/nllb-200-distilled-600M q8, CC-BY-NC-4.0: 505 kB downloaded and checked");
    const other = await openDesk();
    const accepted = await other.run("pull", "nllb-200-distilled-600M", "--accept-licence");
    expect(accepted.code).toBe(0);
    expect(accepted.err).toContain("may NOT be used commercially");
  });

  it("shows bytes, rate and time left on a terminal", async () => {
    const desk = await openDesk();
    const { code, err, out } = await runOnTerminal(["models", "pull", "someone/model"], desk.environment, "");
    expect(code).toBe(0);
    expect(err).toMatch(/^someone\/model at [0-9a-f]{12}, q8: 505 kB\n/u);
    expect(out).toContain("perekaz models use someone/model");
  });

  it("is refused with --frozen, before or behind the command, and with run.offline", async () => {
    const desk = await openDesk();
    for (const args of [
      ["--frozen", "models", "pull", "someone/model"],
      ["models", "pull", "someone/model", "--frozen"],
    ]) {
      const { code, err } = await runPerekaz(args, { environment: desk.environment });
      expect(code).toBe(3);
      expect(err).toContain("network-refused");
    }
    const config = join(desk.folder, "pipeline.yaml");
    writeFileSync(config, "run:\n  offline: true\n");
    expect((await desk.run("pull", "someone/model", "--config", config)).err).toContain("network-refused");
    expect((await desk.run("pull", "someone/model")).code).toBe(0);
    expect((await desk.run("pull", "someone/model", "--frozen")).code).toBe(0);
  });

  it.each([
    [["pull"], "missing required argument 'id'"],
    [["pull", "model"], '"model" is neither a model of the catalogue nor an owner/name'],
    [["pull", "someone/model", "--dtype", "q3"], "Allowed choices are q8, int8, uint8, fp16, fp32"],
  ])("%j is a wrong usage", async (args, message) => {
    const desk = await openDesk();
    const { code, err } = await desk.run(...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

describe("perekaz models list", () => {
  it("has what is installed and what can be pulled, with all that one chooses by", async () => {
    const desk = await openDesk();
    await desk.run("pull", "nllb-200-distilled-600M", "--accept-licence");
    await desk.run("pull", "someone/model");
    const list = JSON.parse((await desk.run("list")).out) as ModelList;
    expect(list.folder).toBe(join(desk.folder, "models"));
    expect(list.installed.map(({ id }) => id)).toEqual(["uk-en", "Xenova/nllb-200-distilled-600M", "someone/model"]);
    expect(list.installed[0]).toMatchObject({ in_use: true, licence: "MIT", direction: "uk-en" });
    expect(list.installed[1]).toMatchObject({
      ...{ commercial: false, size: neededBytes, size_is_approximate: false, in_use: false },
      quality: { scores: [{ bleu: 33.6 }] },
    });
    expect(list.installed[2]).toMatchObject({ licence: "mit", quality: null });
    const left = list.available.filter(({ id }) => id === "Xenova/nllb-200-distilled-600M");
    expect(left).toMatchObject([{ dtype: "fp32", size_is_approximate: true, size: 3_600_000_000, folder: null }]);
    const text = (await desk.run("list", "--text")).out;
    expect(text).toMatch(/^\* +uk-en +translates +q8 /mu);
    expect(text).toMatch(
      /nllb-200-distilled-600M +translates +fp32 +~3\.6 GB +7\.5 GB +CC-BY-NC-4\.0 \(not commercially\)/u,
    );
    expect(text).toContain("needs an export first");
  });
});

describe("perekaz models verify", () => {
  it("checks the embedded model, and that it translates", async () => {
    const desk = await openDesk();
    const { code, out } = await desk.run("verify");
    expect(code).toBe(0);
    const [checked, ...others] = JSON.parse(out) as CheckedModel[];
    expect(others).toEqual([]);
    expect(checked).toMatchObject({ id: "uk-en", files: "right", problem: null });
    expect(checked!.wrote).toMatch(/[A-Za-z]{3}/u);
  });

  it("names what is wrong, goes on with the others, and ends with exit code 3", async () => {
    const desk = await openDesk();
    await cp(join(root, "models/uk-en"), join(desk.folder, "models/own"), { recursive: true });
    await desk.run("pull", "someone/model");
    truncateSync(join(desk.folder, "models/someone/model", encoder), 1000);
    const { code, out, err } = await desk.run("verify");
    expect(code).toBe(3);
    expect(err).toMatch(/model-damaged .*encoder_model_quantized\.onnx is truncated: 1000 bytes, 200000 expected/u);
    const checked = JSON.parse(out) as CheckedModel[];
    expect(checked.map(({ id, files }) => [id, files])).toEqual([
      ["uk-en", "right"],
      ["someone/model", "wrong"],
      ["own", "unlisted"],
    ]);
    expect(checked[2]).toMatchObject({ problem: null, wrote: checked[0]!.wrote });
    expect((await desk.run("verify", "someone/else")).err).toContain('model-missing No model "someone/else"');
  });

  it("says of right files that no model loads from them", async () => {
    const desk = await openDesk();
    await desk.run("pull", "someone/model");
    const { code, out } = await desk.run("verify", "someone/model", "--text");
    expect(code).toBe(3);
    expect(out).toMatch(/^no someone\/model q8: files right [0-9a-f]{12}\n$/u);
  });
});

describe("perekaz models use", () => {
  it("writes the choice into the configuration, everything else kept to the letter", async () => {
    const desk = await openDesk();
    await desk.run("pull", "someone/model", "--dtype", "fp32");
    const config = join(desk.folder, "pipeline.yaml");
    const before = readFileSync(join(root, "pipeline.yaml"), "utf8");
    writeFileSync(config, before);
    const { code, out } = await desk.run("use", "someone/model", "--config", config);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      id: "someone/model",
      role: "translator",
      file: config,
      changes: [
        { key: "models.translator", from: "uk-en", to: "someone/model" },
        { key: "models.dtype", from: "q8", to: "fp32" },
      ],
    } satisfies ModelChoice);
    const expected = before
      .replace("\n  translator: uk-en\n", "\n  translator: someone/model\n")
      .replace("\n  dtype: q8\n", "\n  dtype: fp32\n");
    expect(readFileSync(config, "utf8")).toBe(expected);
    expect((await desk.run("use", "someone/model", "--config", config, "--text")).out).toContain("already");
    expect((await desk.run("use", "uk-en", "--config", config)).code).toBe(0);
    expect(readFileSync(config, "utf8")).toBe(before);
  });

  it("makes the file, or the section, where there is none", async () => {
    const desk = await openDesk();
    await desk.run("pull", "someone/short", "--folder", join(desk.folder, "other"));
    const config = join(desk.folder, "new.yaml");
    await desk.run("use", "someone/short", "--folder", join(desk.folder, "other"), "--config", config);
    expect(readFileSync(config, "utf8")).toBe(`models:\n  summariser: someone/short\n  folder: ${desk.folder}/other\n`);
    writeFileSync(config, "# the desk's\n\nrun: { concurrency: 2 } # two\n");
    await desk.run("pull", "someone/model");
    await desk.run("use", "someone/model", "--config", config);
    expect(readFileSync(config, "utf8")).toBe(
      "# the desk's\n\nrun: { concurrency: 2 } # two\nmodels:\n  translator: someone/model\n",
    );
  });

  it("refuses what is not there, and a configuration that says wrong things", async () => {
    const desk = await openDesk();
    const config = join(desk.folder, "pipeline.yaml");
    writeFileSync(config, "models:\n  translater: x\n");
    expect((await desk.run("use", "uk-en")).err).toContain("Add --config pipeline.yaml");
    const wrong = await desk.run("use", "uk-en", "--config", config);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("did you mean translator?");
    const format = await desk.run("use", "uk-en", "--dtype", "fp32", "--config", join(desk.folder, "none.yaml"));
    expect(format.err).toContain("perekaz models pull uk-en --dtype fp32");
    expect(existsSync(join(desk.folder, "none.yaml"))).toBe(false);
  });
});

describe("perekaz models remove", () => {
  it("asks first, and says how much came free", async () => {
    const desk = await openDesk();
    await desk.run("pull", "someone/model");
    const place = join(desk.folder, "models/someone");
    const silent = await desk.run("remove", "someone/model");
    expect(silent.code).toBe(2);
    expect(silent.err).toContain("Add --yes.");
    const no = await runOnTerminal(["models", "remove", "someone/model"], desk.environment, "");
    expect(no.err).toContain("Nothing was removed.");
    expect(existsSync(place)).toBe(true);
    const yes = await runOnTerminal(["models", "remove", "someone/model"], desk.environment, "y");
    expect(yes.out).toBe("someone/model is removed: 505 kB came free.\n");
    expect(existsSync(place)).toBe(false);
    expect((await desk.run("remove", "uk-en", "--yes")).code).toBe(2);
  });
});

describe("perekaz digest --frozen", () => {
  it("does the main job without the network", async () => {
    const desk = await openDesk();
    const args = ["digest", join(root, "samples/bridge.txt"), "--json", "--frozen"];
    const { out } = await runPerekaz(args, { environment: desk.environment });
    expect(JSON.parse(out)).toMatchObject({ entries: [{ article: { language: "uk" } }] });
  });
});
