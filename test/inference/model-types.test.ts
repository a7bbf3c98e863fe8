import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decode } from "../../src/inference/decode.js";
import { findModel, openModel, openSummariser } from "../../src/inference/index.js";
import { importLibrary, loadModel, type LoadedModel } from "../../src/inference/loaded-model.js";
import { tokenize } from "../../src/inference/source-tokens.js";
import { summaryTask } from "../../src/inference/summary-task.js";
import { translationTask } from "../../src/inference/translation-task.js";
import { copyTinyModel, tinyModels, tinyOptions, tinyTypes, type TinyType } from "../fixtures/tiny-models.js";
import { edit } from "./model-folder.js";

const greeting = "Добрий день!";
const prices = "Ціни на ячмінь за місяць зросли на 12,5 %.";
const english = "The bridge will close in May.";

const claim = { id: "tiny", direction: undefined, prefix: null };

async function load(type: string, folder = tinyModels): Promise<LoadedModel> {
  return loadModel(await importLibrary(), await findModel(type, "fp32", folder), { dtype: "fp32", threads: 1 });
}

describe.each(tinyTypes)("a model of the type %s", (type) => {
  it("translates, and says so in the same way as any other", async () => {
    const model = await openModel(tinyOptions(type), tinyModels);
    const [hello, figures] = await model.translator.translate([greeting, prices]);
    expect(hello!.text).toMatch(/^Dobryj den'?!$/u);
    expect(hello).toMatchObject({ stop: "end", sourceTruncated: false });
    expect(Math.exp(hello!.meanLogProbability!)).toBeGreaterThan(0.5);
    expect(figures!.tokens).toBeGreaterThan(hello!.tokens);
    await model.dispose();
  });

  it("gives a row the same in a batch as alone", async () => {
    const alone = await openModel(tinyOptions(type), tinyModels);
    const batched = await openModel(tinyOptions(type, { batch_padded_tokens: 200 }), tinyModels);
    const texts = [greeting, prices, greeting];
    const results = await batched.translator.translate(texts);
    expect(results.map(({ text }) => text)).toEqual((await alone.translator.translate(texts)).map(({ text }) => text));
    await Promise.all([alone.dispose(), batched.dispose()]);
  });

  it("summarises English into English", async () => {
    const summariser = (await openSummariser(tinyOptions(type), tinyModels))!;
    const [summary] = await summariser.summarise([english]);
    expect(summary!.text.slice(0, 8)).toBe(english.slice(0, 8));
    expect(summary!.text).not.toMatch(/\p{Script=Cyrillic}/u);
    await summariser.dispose();
  });

  it("refuses a required text that it has no letters for, and keeps the others", async () => {
    const model = await openModel(tinyOptions(type), tinyModels);
    const [result] = await model.translator.translate([greeting], { required: [["IBM", "Łódź ☃"]] });
    expect(result!.text).toContain("IBM");
    if (type === "bart") expect(result!.text).toContain("Łódź ☃");
    else expect(result!.refused).toEqual(["Łódź ☃"]);
    await model.dispose();
  });
});

describe("language tags", () => {
  it.each([
    ["nllb", "ukr_Cyrl", "eng_Latn"],
    ["m2m100", "__uk__", "__en__"],
    ["mbart50", "uk_UA", "en_XX"],
  ] as const)(
    "of %s: %s before the source, %s first in the output, and they decide the language",
    async (type, uk, en) => {
      const model = await load(type);
      const id = (token: string): number => model.tokenizer.get_vocab().get(token)!;
      const task = translationTask(model, claim);
      const { ids } = tokenize(model, greeting, task);
      expect([ids[0], ids.at(-1)]).toEqual([id(uk), id("</s>")]);
      expect(task).toMatchObject({ start: id("</s>"), first: id(en), prefix: "" });
      expect(summaryTask(model, claim)).toMatchObject({ frame: { before: [id(en)] }, first: id(en) });

      const rows = [{ ids, limit: 40, required: [] }];
      const [translated] = await decode(model, task, rows, undefined);
      const [kept] = await decode(model, { ...task, first: id(uk) }, rows, undefined);
      const write = (row: typeof kept): string => model.tokenizer.decode([...row!.ids], { skip_special_tokens: true });
      expect(write(translated)).toMatch(/^Dobryj/u);
      expect(write(kept)).toMatch(/^Добрий/u);
      // the tag is no part of what is counted
      expect(translated!.ids).not.toContain(id(en));
      await model.dispose();
    },
  );

  it("are the decoder's start where a model's files start there, as the first mBART does", async () => {
    const folder = await copyTinyModel("mbart50");
    const model = await load("mbart50", folder);
    const [en, pl] = ["en_XX", "pl_PL"].map((token) => model.tokenizer.get_vocab().get(token)!);
    await edit(join(folder, "mbart50", "generation_config.json"), (text) =>
      text.replace(/"decoder_start_token_id": \d+/u, `"decoder_start_token_id": ${pl}`),
    );
    const other = await load("mbart50", folder);
    expect(translationTask(other, claim)).toMatchObject({ start: en, first: null });
    await Promise.all([model.dispose(), other.dispose()]);
  });
});

describe("prefixes", () => {
  it("come from the model's config, and from the configuration before it", async () => {
    const loaded = await load("t5");
    expect(translationTask(loaded, claim).prefix).toBe("translate Ukrainian to English: ");
    expect(translationTask(loaded, { ...claim, prefix: "uk>en " }).prefix).toBe("uk>en ");
    expect(summaryTask(loaded, claim).prefix).toBe("summarize: ");
    await loaded.dispose();
    const opened = await openModel(tinyOptions("t5"), tinyModels);
    expect(opened.translator.model.parameters).toMatchObject({ prefix: "translate Ukrainian to English: " });
    await opened.dispose();
  });
});

describe("limits", () => {
  it.each([
    ["t5", "config.json", /"n_positions": \d+/u, '"n_positions": 64', 64, 63],
    ["bart", "config.json", /"max_position_embeddings": \d+/u, '"max_position_embeddings": 64', 64, 62],
    ["nllb", "tokenizer_config.json", /"model_max_length": \d+/u, '"model_max_length": 50', 50, 48],
    ["marian", "tokenizer_config.json", /"model_max_length": \d+/u, '"model_max_length": 1e30', 128, 127],
  ] as const)("of %s come from its %s", async (type, file, from, to, sourceTokens, targetTokens) => {
    const folder = await copyTinyModel(type);
    await edit(join(folder, type, file), (text) => text.replace(from, to));
    const model = await openModel(tinyOptions(type), folder);
    expect(model.translator.limits).toEqual({ sourceTokens, targetTokens });
    const [cut] = await model.translator.translate([`${greeting} `.repeat(40)]);
    expect(cut!.sourceTruncated).toBe(true);
    expect(cut!.tokens).toBeLessThanOrEqual(targetTokens);
    await model.dispose();
  });

  it("of a summary are those of its task; a source that is shorter than the least length is not drawn out", async () => {
    const folder = await copyTinyModel("bart");
    await edit(join(folder, "bart", "config.json"), (text) =>
      text.replace('"max_length": 48', '"max_length": 30').replace('"min_length": 4', '"min_length": 25'),
    );
    const summariser = (await openSummariser(tinyOptions("bart"), folder))!;
    expect(summariser.limits.targetTokens).toBe(30);
    expect(summariser.model.parameters).toMatchObject({ max_length: 30, min_length: 25 });
    const [long, short] = await summariser.summarise([`${english} ${english}`, "He is."]);
    expect(long).toMatchObject({ tokens: 30, stop: "length" });
    expect(short!.tokens).toBeLessThan(12);
    expect(short!.text).toBe("He is.");
    await summariser.dispose();
  });
});

describe("a model is refused for translation", () => {
  const lackTag = (text: string): string => text.replaceAll("ukr_Cyrl", "fra_Latn");
  const lackLetters = (text: string): string =>
    text.replace(/"(▁?)([а-яґєії])"/gu, (_, space: string, letter: string) => `"${space}${letter}\\u0301\\u0302"`);
  const rename = (text: string): string => text.replace("translation_uk_to_en", "translation_en_to_fr");

  it.each([
    ["nllb", "tokenizer.json", lackTag, /Ukrainian is not among the languages that it has tags for/u],
    ["t5", "tokenizer.json", lackLetters, /its vocabulary has no Ukrainian letters/u],
    ["t5", "config.json", rename, /type t5 does what its config\.json names.*translation_uk_to_en is not there/u],
    ["bart", "config.json", rename, /type bart does what its config\.json names/u],
    ["marian", "tokenizer_config.json", (text: string) => text.replace('"uk"', '"fr"'), /says that it reads "fr"/u],
    ["marian", "tokenizer_config.json", (text: string) => text.replace('"en"', '"de"'), /says that it writes "de"/u],
  ] as const)("when its files say that it cannot: %s, %s", async (type, file, change, message) => {
    const folder = await copyTinyModel(type);
    await edit(join(folder, type, file), change);
    await expect(openModel(tinyOptions(type), folder)).rejects.toThrow(message);
    await expect(openModel(tinyOptions(type), folder)).rejects.toMatchObject({ code: "model-unsupported" });
  });

  it("unless the configuration names its prefix, which says that it can", async () => {
    const folder = await copyTinyModel("bart");
    await edit(join(folder, "bart", "config.json"), rename);
    const model = await openModel(tinyOptions("bart", { prefix: "" }), folder);
    expect((await model.translator.translate([greeting]))[0]!.text).toMatch(/^Dobryj/u);
    await model.dispose();
  });

  it.each([
    ["en", "translate", /gives its direction as en/u],
    ["uk-en", "summarise", /gives its direction as uk-en/u],
  ] as const)("when the manifest says %s, for the other task: %s", async (direction, task, message) => {
    const model = await load("marian");
    const run = task === "translate" ? translationTask : summaryTask;
    expect(() => run(model, { ...claim, direction })).toThrow(message);
    await model.dispose();
  });
});

describe("files of a model", () => {
  it.each([
    ["config.json", "model-damaged", () => "{", /config\.json is not JSON/u],
    ["tokenizer_config.json", "model-damaged", () => "nothing", /tokenizer_config\.json is not JSON/u],
    [
      "config.json",
      "model-unsupported",
      (text: string) => text.replace('"bart"', '"whisper"'),
      /model_type.*marian, m2m_100/su,
    ],
    [
      "config.json",
      "model-unsupported",
      (text: string) => text.replace('"d_model": 40', '"d_model": "wide"'),
      /d_model/u,
    ],
  ] as const)("%s: %s where it is spoilt", async (file, code, change, message) => {
    const folder = await copyTinyModel("bart");
    await edit(join(folder, "bart", file), change);
    const opening = openModel(tinyOptions("bart"), folder);
    await expect(opening).rejects.toMatchObject({ code, fate: "stop" });
    await expect(openModel(tinyOptions("bart"), folder)).rejects.toSatisfy((error: Error & { remedy: string }) =>
      message.test(`${error.message} ${error.remedy}`),
    );
  });

  it("need not name their generation, and must name an end and a start somewhere", async () => {
    const folder = await copyTinyModel("marian");
    await writeFile(join(folder, "marian", "generation_config.json"), "{}");
    const model = await openModel(tinyOptions("marian"), folder);
    expect((await model.translator.translate([greeting]))[0]!.text).toMatch(/^Dobryj/u);
    await model.dispose();
    await edit(join(folder, "marian", "config.json"), (text) => text.replace("decoder_start_token_id", "start"));
    await expect(openModel(tinyOptions("marian"), folder)).rejects.toThrow(/decoder_start_token_id/u);
  });
});

describe("required texts of a byte-level vocabulary", () => {
  let model: LoadedModel;
  beforeAll(async () => {
    model = await load("bart");
  });
  afterAll(() => model.dispose());

  it.each(["Umerov", "July 25", "12.5%", "Łódź", "O’Brien", "№ 7"])("are written as words: %s", (text) => {
    const { vocabulary } = model;
    const tokens = vocabulary.encode(text);
    expect(model.tokenizer.decode([...tokens], { skip_special_tokens: true })).toBe(` ${text}`);
    expect(vocabulary.writes(text)).toBe(true);
    expect(vocabulary.completes[tokens[0]!]).toBe(true);
  });

  it("know the tokens that end a sentence and those that go on with a word", () => {
    const { vocabulary, tokenizer } = model;
    const ids = tokenizer.get_vocab();
    expect(vocabulary.ending.has(ids.get(".")!)).toBe(true);
    expect(vocabulary.ending.has(ids.get("a")!)).toBe(false);
    expect(vocabulary.completes[ids.get("a")!]).toBe(false);
    expect(vocabulary.completes[ids.get(",")!]).toBe(true);
    expect(vocabulary.completes[ids.get("Ð")!]).toBe(false);
  });
});

describe("every tiny model", () => {
  it.each(tinyTypes)("%s takes less than a megabyte", async (type: TinyType) => {
    const { folder } = await findModel(type, "fp32", tinyModels);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1 << 20);
  });
});
