// The decoding engine beside the library's own pipeline and CTranslate2: the same weights, the same sentences.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { median, table } from "../table.mjs";
import { sentences, wordsOf } from "./sentences.mjs";

const runs = 5;
const cores = cpus().length;
/** Sentences of one run; the slow ways get the first of them. */
const [all, few] = [256, 64];

/** @type {{ name: string, way: string, batch: number, threads: number, count: number, beams?: number }[]} */
const ways = [
  { name: "transformers.js pipeline, single", way: "stock", batch: 1, threads: cores, count: few },
  { name: "transformers.js pipeline, batch 16", way: "stock", batch: 16, threads: cores, count: few },
  { name: "our adapter over its graphs, single", way: "plain", batch: 1, threads: 1, count: few },
  { name: "engine, single", way: "engine", batch: 1, threads: 1, count: all },
  { name: "engine, single", way: "engine", batch: 1, threads: cores, count: all },
  { name: "engine, batch 8", way: "engine", batch: 8, threads: 1, count: all },
  { name: "engine, batch 8", way: "engine", batch: 8, threads: cores, count: all },
  { name: "engine, batch 32", way: "engine", batch: 32, threads: 1, count: all },
  { name: "engine, batch 32", way: "engine", batch: 32, threads: cores, count: all },
  { name: "engine, batch 128", way: "engine", batch: 128, threads: cores, count: all },
  { name: "engine, packed as the product does", way: "engine", batch: 0, threads: cores, count: all },
  { name: "engine, 4 beams, packed", way: "engine", batch: 0, threads: cores, count: all, beams: 4 },
  { name: "its products alone, single", way: "products", batch: 1, threads: 1, count: all },
  { name: "its products alone, batch 32", way: "products", batch: 32, threads: cores, count: all },
  { name: "its products alone, packed", way: "products", batch: 0, threads: cores, count: all },
];

/** Threads of one batch, batch, and batches at the same time. */
const peers = [
  { threads: 1, batch: 1, workers: 1 },
  { threads: cores, batch: 1, workers: 1 },
  { threads: 1, batch: 32, workers: 1 },
  { threads: cores, batch: 32, workers: 1 },
  { threads: 1, batch: 32, workers: cores },
];

const head = [
  "embedded model, greedy where nothing is said",
  "threads",
  "output tokens/s",
  "source words/s",
  "times the pipeline, single",
  "times it, batch 16",
  "peak memory",
];

/**
 * @typedef {{ opening: number, seconds: number[], tokens: number, resident: number, peak: number }} Found
 * @typedef {{ name: string, threads: string, rate: number, words: number, peak: number | null }} Row
 */

/** @param {object} job @returns {Found} */
function measure(job) {
  const child = spawnSync(process.execPath, [fileURLToPath(new URL("process.mjs", import.meta.url))], {
    input: JSON.stringify(job),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (child.status !== 0) throw new Error(`${JSON.stringify(job).slice(0, 100)}: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

/** Rows of CTranslate2; none where Python lacks it. `PYTHON` names the interpreter. @returns {Promise<Row[]>} */
async function measurePeers() {
  const { findModel } = await import("../../dist/inference/index.js");
  const { importLibrary } = await import("../../dist/inference/loaded-model.js");
  const { folder } = await findModel("uk-en", "q8");
  const tokenizer = await (await importLibrary()).AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const texts = sentences(all);
  const input = JSON.stringify(texts.map((text) => [...tokenizer.tokenize(text), "</s>"]));
  const script = fileURLToPath(new URL("ctranslate2_peer.py", import.meta.url));
  const rows = [];
  for (const { threads, batch, workers } of peers) {
    const settings = [folder, threads, batch, workers, runs].map(String);
    const child = spawnSync(process.env["PYTHON"] ?? "python3", [script, ...settings], {
      input,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (child.status !== 0) return [];
    const found = /** @type {{ seconds: number[], tokens: number }} */ (JSON.parse(child.stdout));
    const time = median(found.seconds);
    rows.push({
      name: `CTranslate2 int8, ${batch === 1 ? "single" : `batch ${batch}`}, tokens to tokens`,
      threads: workers > 1 ? `${workers} × ${threads}` : String(threads),
      rate: found.tokens / time,
      words: wordsOf(texts) / time,
      peak: null,
    });
  }
  return rows;
}

/** The engine as the product packs sentences, for 10 to 10,000 of them. */
function measureGrowth() {
  const rows = [10, 100, 1000, 10_000].map((count) => {
    const texts = sentences(count);
    const found = measure({ way: "engine", batch: 0, threads: cores, texts, runs: 3 });
    const time = median(found.seconds);
    return [
      String(count),
      (wordsOf(texts) / time).toFixed(0),
      ((time * 1e6) / wordsOf(texts)).toFixed(0),
      `${found.resident.toFixed(0)} MB`,
      `${found.peak.toFixed(0)} MB`,
    ];
  });
  return table(["sentences", "source words/s", "µs a word", "resident after", "peak"], rows);
}

export async function measureDecoding() {
  const measured = ways.map(({ name, count, ...job }) => {
    const texts = sentences(count);
    const found = measure({ ...job, texts, runs });
    const time = median(found.seconds);
    return {
      row: {
        name,
        threads: String(job.threads),
        rate: found.tokens / time,
        words: wordsOf(texts) / time,
        peak: found.peak,
      },
      opening: found.opening,
    };
  });
  const others = await measurePeers();
  const [single = NaN, batched = NaN] = measured.map(({ row }) => row.rate);
  const opening = median(measured.filter((_, at) => ways[at]?.way === "engine").map((each) => each.opening));
  const remark =
    others.length > 0
      ? "CTranslate2 is measured from tokens to tokens; all others from text to text."
      : "CTranslate2 was not measured: `pip install ctranslate2 onnx numpy` for the interpreter that `PYTHON` names.";
  return `${table(
    head,
    [...measured.map(({ row }) => row), ...others].map(({ name, threads, rate, words, peak }) => [
      name,
      threads,
      rate.toFixed(0),
      words.toFixed(0),
      (rate / single).toFixed(1),
      (rate / batched).toFixed(1),
      peak === null ? "–" : `${peak.toFixed(0)} MB`,
    ]),
  )}

Medians of ${runs} runs over the same ${all} lines of news (the pipeline and our adapter: the first ${few}), each way in a process of its own. ${remark} Loading the embedded model with its graph made anew takes ${(opening * 1000).toFixed(0)} ms.

${measureGrowth()}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await measureDecoding());
