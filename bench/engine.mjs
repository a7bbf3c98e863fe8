// The decoding engine beside the library's own pipeline: the same weights, the same sentences, in one process each.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { median, table } from "./table.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const runs = 5;
/** Sentences of one run; the slow ways get the first of them. */
const [all, few] = [512, 64];

/** Each: name, batch (0: one at a time), threads, sentences. */
const ways = [
  ["transformers.js pipeline, single", "stock", 0, cpus().length, few],
  ["transformers.js pipeline, batch 16", "stock", 16, cpus().length, few],
  ["our plain adapter, single", "plain", 0, 1, few],
  ["engine, single", "engine", 0, 1, all],
  ["engine, single", "engine", 0, cpus().length, all],
  ["engine, batch 8", "engine", 8, cpus().length, all],
  ["engine, batch 32", "engine", 32, 1, all],
  ["engine, batch 32", "engine", 32, cpus().length, all],
  ["engine, batch 128", "engine", 128, cpus().length, all],
];

/** Body lines of gold articles, about half a sentence to three long. */
function sentences() {
  const folder = new URL("../test/gold/newsroom/", import.meta.url);
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith(".gold.txt"))
    .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n---")[0]?.split("\n").slice(4) ?? [])
    .map((line) => line.replaceAll(/<[^>]*>/gu, "").trim())
    .filter((line) => /[А-яҐґЄєІіЇї]{3}/u.test(line));
  return Array.from({ length: all }, (_, at) => lines[at % lines.length] ?? "");
}

/** The same weights and sentences under CTranslate2: threads and batch of each way. */
const peers = [
  [1, 1],
  [cpus().length, 1],
  [1, 32],
  [cpus().length, 32],
];

/** Rates under CTranslate2 where Python has it; a remark where not. `PYTHON` names the interpreter. */
async function measurePeers() {
  const { findModel } = await import("../dist/inference/index.js");
  const { importLibrary } = await import("../dist/inference/loaded-model.js");
  const { folder } = await findModel("uk-en", "q8");
  const tokenizer = await (await importLibrary()).AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const texts = sentences();
  const input = JSON.stringify(texts.map((text) => [...tokenizer.tokenize(text), "</s>"]));
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  const script = fileURLToPath(new URL("ctranslate2_peer.py", import.meta.url));
  const results = [];
  for (const [threads, batch] of peers) {
    const child = spawnSync(process.env["PYTHON"] ?? "python3", [script, folder, threads, batch, runs].map(String), {
      input,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (child.status !== 0)
      return {
        results: [],
        remark:
          "CTranslate2 was not measured: `pip install ctranslate2 onnx numpy` for the interpreter that `PYTHON` names.",
      };
    const found = JSON.parse(child.stdout);
    const time = median(found.seconds);
    const name = `CTranslate2 int8, ${batch === 1 ? "single" : `batch ${batch}`}, tokens to tokens`;
    results.push({ name, threads, rate: found.tokens / time, words: words / time, megabytes: null });
  }
  return { results, remark: "" };
}

/** What a process of its own measures: seconds of each run after one to warm up, output tokens and words, memory. */
async function measureHere(way, batch, threads, count) {
  const texts = sentences().slice(0, count);
  const { findModel } = await import("../dist/inference/index.js");
  const { importLibrary, loadModel } = await import("../dist/inference/loaded-model.js");
  const { decodePlainly, targetLimit } = await import("../dist/inference/decode.js");
  const { tokenize } = await import("../dist/inference/source-tokens.js");
  const { planBatches } = await import("../dist/inference/batches.js");
  const library = await importLibrary();
  const installed = await findModel("uk-en", "q8");
  const sizes = { "translated words": 0, tokens: 0 };
  let translateAll;
  if (way === "stock") {
    const pipe = await library.pipeline("translation", installed.folder, {
      local_files_only: true,
      dtype: "q8",
      session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
    });
    translateAll = async () => {
      const step = batch || 1;
      const out = [];
      for (let low = 0; low < texts.length; low += step) {
        const part = texts.slice(low, low + step);
        out.push(
          ...(await pipe(step === 1 ? part[0] : part, { max_new_tokens: 256 })).map((each) => each.translation_text),
        );
      }
      return out;
    };
    const { tokenizer } = pipe;
    const out = await translateAll();
    sizes.tokens = out.reduce((sum, text) => sum + tokenizer.encode(text).length, 0);
  } else {
    const model = await loadModel(library, installed, { dtype: "q8", threads });
    const task = { start: model.config.decoder_start_token_id, first: null, parameters: {} };
    translateAll = async () => {
      const rows = texts.map((text) => {
        const { ids } = tokenize(model, text);
        return { ids, limit: targetLimit(ids.length, 511), required: [] };
      });
      const out = rows.map(() => "");
      let tokens = 0;
      const order = [...rows.keys()].sort((a, b) => rows[a].ids.length - rows[b].ids.length);
      for (let low = 0; low < order.length; low += batch || 1) {
        const part = order.slice(low, low + (batch || 1));
        const some = part.map((at) => rows[at]);
        const decoded =
          way === "plain" ? await decodePlainly(model, task, some, undefined) : await model.engine.decode(some);
        decoded.forEach((row, place) => {
          tokens += row.ids.length;
          out[part[place]] = model.tokenizer.decode([...row.ids], { skip_special_tokens: true });
        });
      }
      sizes.tokens = tokens;
      return out;
    };
    await translateAll();
  }
  const seconds = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await translateAll();
    seconds.push((performance.now() - start) / 1000);
  }
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  return { seconds, tokens: sizes.tokens, words, megabytes: process.resourceUsage().maxRSS / 1024 };
}

export async function measureEngine() {
  const results = ways.map(([name, ...rest]) => {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...rest.map(String)], {
      cwd: root,
      encoding: "utf8",
    });
    if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
    const found = JSON.parse(child.stdout);
    const time = median(found.seconds);
    return { name, threads: rest[2], rate: found.tokens / time, words: found.words / time, megabytes: found.megabytes };
  });
  const { results: measured, remark } = await measurePeers();
  const single = results[0].rate;
  const batched = results[1].rate;
  return table(
    [
      "embedded model, greedy",
      "threads",
      "output tokens/s",
      "source words/s",
      "times the pipeline, single",
      "times it, batch 16",
      "peak memory",
    ],
    [...results, ...measured].map(({ name, threads, rate, words, megabytes }) => [
      name,
      String(threads),
      rate.toFixed(0),
      words.toFixed(0),
      (rate / single).toFixed(1),
      (rate / batched).toFixed(1),
      megabytes === null ? "–" : `${megabytes.toFixed(0)} MB`,
    ]),
  );
  return remark === "" ? rows : `${rows}\n\n${remark}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [way, batch, threads, count] = process.argv.slice(2);
  if (way) process.stdout.write(JSON.stringify(await measureHere(way, Number(batch), Number(threads), Number(count))));
  else console.log(await measureEngine());
}
