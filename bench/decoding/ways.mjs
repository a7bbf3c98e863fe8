// Ways to translate the same sentences with the same weights, each measured in a process of its own.
import { findModel } from "../../dist/inference/index.js";
import { planBatches } from "../../dist/inference/batches.js";
import { decodePlainly, targetLimit } from "../../dist/inference/decode.js";
import { importLibrary, loadModel } from "../../dist/inference/loaded-model.js";
import { tokenize } from "../../dist/inference/source-tokens.js";
import { openFloor } from "./floor.mjs";

/**
 * @typedef {{ way: string, batch: number, threads: number, texts: string[], beams?: number }} Job
 * @typedef {() => Promise<number>} Translate translates all texts once; gives the tokens that came out
 */

/** @param {readonly unknown[]} list @param {number} size */
function* parts(list, size) {
  for (let low = 0; low < list.length; low += size) yield list.slice(low, low + size);
}

/** The library's own pipeline. @param {Job} job @returns {Promise<Translate>} */
async function openStock({ batch, threads, texts }) {
  const library = await importLibrary();
  const { folder } = await findModel("uk-en", "q8");
  const pipe = await library.pipeline("translation", folder, {
    local_files_only: true,
    dtype: "q8",
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
  });
  return async () => {
    let tokens = 0;
    for (const part of parts(texts, batch)) {
      const written = /** @type {{ translation_text: string }[]} */ (
        await pipe(/** @type {string[]} */ (part), { max_new_tokens: 256 })
      );
      for (const { translation_text } of written) tokens += pipe.tokenizer.encode(translation_text).length;
    }
    return tokens;
  };
}

/** The weights in memory, and the rows that the texts are to it. @param {Job} job */
async function openRows({ threads, texts, beams = 1 }) {
  const installed = await findModel("uk-en", "q8");
  const model = await loadModel(await importLibrary(), installed, { dtype: "q8", threads, beams });
  const task = { start: model.config.decoder_start_token_id, first: null, parameters: {} };
  const frame = { prefix: "", frame: model.frame };
  const rowOf = (/** @type {string} */ text) => {
    const { ids } = tokenize(model, text, frame);
    return { ids, limit: targetLimit(ids.length, model.config.max_position_embeddings - 1), required: [] };
  };
  const detokenize = (/** @type {readonly number[]} */ ids) =>
    model.tokenizer.decode([...ids], { skip_special_tokens: true });
  return { model, task, rowsOf: () => texts.map(rowOf), detokenize };
}

/** Batches of that many rows of like length, or as the product packs them. @param {readonly { ids: readonly number[] }[]} rows @param {number} batch */
function batchesOf(rows, batch) {
  const lengths = rows.map(({ ids }) => ids.length);
  if (batch === 0) return planBatches(lengths, 512);
  const order = [...rows.keys()].sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  return /** @type {number[][]} */ ([...parts(order, batch)]);
}

/** Our adapter over the library's graphs, one row at a time. @param {Job} job @returns {Promise<Translate>} */
async function openPlain(job) {
  const { model, task, rowsOf, detokenize } = await openRows(job);
  return async () => {
    let tokens = 0;
    for (const row of rowsOf()) {
      const [decoded] = await decodePlainly(model, task, [row], undefined);
      if (!decoded) throw new Error("nothing came out");
      tokens += decoded.ids.length;
      detokenize(decoded.ids);
    }
    return tokens;
  };
}

/** The engine. @param {Job} job @returns {Promise<Translate>} */
async function openEngine(job) {
  const { model, rowsOf, detokenize } = await openRows(job);
  const { engine } = model;
  if (!engine) throw new Error("the engine does not know the embedded model");
  return async () => {
    let tokens = 0;
    const rows = rowsOf();
    for (const batch of batchesOf(rows, job.batch)) {
      const decoded = await engine.decode(batch.flatMap((at) => rows[at] ?? []));
      for (const row of decoded) {
        if (!row) throw new Error("a row was left to the plain decoder");
        tokens += row.ids.length;
        detokenize(row.ids);
      }
    }
    return tokens;
  };
}

/** The products alone of what the engine does. @param {Job} job @returns {Promise<Translate>} */
async function openProducts(job) {
  const { model, rowsOf } = await openRows(job);
  const { engine } = model;
  if (!engine) throw new Error("the engine does not know the embedded model");
  const multiply = await openFloor(model, job.threads);
  const rows = rowsOf();
  /** @type {{ rows: number, columns: number, turns: number }[]} */
  const batches = [];
  let tokens = 0;
  for (const batch of batchesOf(rows, job.batch)) {
    const some = batch.flatMap((at) => rows[at] ?? []);
    const lengths = (await engine.decode(some)).map((row) => row?.ids.length ?? 0);
    tokens += lengths.reduce((sum, each) => sum + each, 0);
    batches.push({
      rows: some.length,
      columns: Math.max(...some.map(({ ids }) => ids.length)),
      turns: Math.max(...lengths),
    });
  }
  return async () => {
    for (const batch of batches) await multiply(batch);
    return tokens;
  };
}

const ways = { stock: openStock, plain: openPlain, engine: openEngine, products: openProducts };

/** @param {Job} job */
export function openWay(job) {
  const open = ways[/** @type {keyof typeof ways} */ (job.way)];
  return open(job);
}
