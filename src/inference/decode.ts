import type { Tensor } from "@xenova/transformers";
import type { LoadedModel } from "./loaded-model.js";
import { RequiredTexts } from "./required-texts.js";
import { toTensors } from "./source-tokens.js";
import type { Task } from "./task.js";

/** English of a Ukrainian sentence has at most about this many tokens for each of the source's… */
const targetPerSource = 2;
/** …and this many more, for very short ones. */
const targetMargin = 16;

/** A model that asks for a least length babbles where the source is shorter: it is held to this share of the source's tokens. */
const fewestPerSource = 0.5;

/** The library forces an end of sentence at its own limit, which would hide that a row was cut: ours come before it. */
const beyondForcedEnd = 2;

/** One row as it came out. */
export interface DecodedRow {
  /** Without what the task has the model begin with; the end of sentence included where the model reached it. */
  readonly ids: readonly number[];
  readonly ended: boolean;
  /** Over the tokens that the model was free to write; null where it was free for none. */
  readonly meanLogProbability: number | null;
  /** For each token, natural logarithm; −∞ for one that was forced where it had none. Absent from the plain decoder. */
  readonly logProbabilities?: readonly number[];
  /** For each token its attention over the source's, the last layer's mean; absent where it was not asked for. */
  readonly alignment?: readonly (readonly number[])[];
  /** The other hypotheses of a search with beams, best first; absent without. */
  readonly alternatives?: readonly DecodedRow[];
}

/** Most tokens that a translation may have for a source of that many. */
export function targetLimit(sourceTokens: number, most: number): number {
  return Math.min(most, targetPerSource * sourceTokens + targetMargin);
}

/** A row to decode. */
export interface Row {
  readonly ids: readonly number[];
  /** Most tokens that may come, the end of sentence included. */
  readonly limit: number;
  /** English texts that must come, each once. */
  readonly required: readonly string[];
}

/**
 * Greedy decoding of a batch: by the fused engine where the model has one and the task asks for no more than it can do.
 * @throws the signal's reason, between two tokens of the plain decoder, between two calls of the engine.
 */
export async function decode(
  model: LoadedModel,
  task: Pick<Task, "start" | "first" | "parameters">,
  rows: readonly Row[],
  signal: AbortSignal | undefined,
): Promise<readonly DecodedRow[]> {
  const fused = isPlain(task, model) ? await model.engine?.decode(rows) : undefined;
  if (!fused) return decodePlainly(model, task, rows, signal);
  const decoded: DecodedRow[] = [];
  for (const [at, found] of fused.entries()) {
    signal?.throwIfAborted();
    const row = rows[at];
    if (found) decoded.push(found);
    else if (row) decoded.push(...(await decodePlainly(model, task, [row], signal)));
  }
  return decoded;
}

/** Whether a task lets the model write freely from its first token. */
function isPlain(
  { start, first, parameters }: Pick<Task, "start" | "first" | "parameters">,
  model: LoadedModel,
): boolean {
  const { min_length, no_repeat_ngram_size } = parameters;
  const repeats = (no_repeat_ngram_size ?? 0) === (model.engine?.noRepeat ?? 0);
  return start === model.config.decoder_start_token_id && first === null && !min_length && repeats;
}

/**
 * Greedy decoding over the library. Every row has its own limit and is cut at its own end of sentence, since the
 * library lets finished rows run on until the last one is done.
 */
export async function decodePlainly(
  model: LoadedModel,
  task: Pick<Task, "start" | "first" | "parameters">,
  rows: readonly Row[],
  signal: AbortSignal | undefined,
): Promise<readonly DecodedRow[]> {
  const { library, config } = model;
  const network = await model.network();
  const scores = rows.map((): number[] => []);
  const required = rows.map((row) =>
    row.required.length > 0 ? new RequiredTexts(row.required, model.vocabulary) : null,
  );
  const begun = task.first === null ? 1 : 2;
  const { engine } = model;
  const unwritten = engine ? model.vocabulary.written.flatMap((_, id) => (engine.writes(id) ? [] : [id])) : [];

  class ScoreWatcher extends library.LogitsProcessor {
    override _call(ids: bigint[][], logits: Tensor): Tensor {
      signal?.throwIfAborted();
      if ((ids[0]?.length ?? 0) < begun) return logits;
      for (const [at, row] of scores.entries()) {
        const values = valuesOf(logits, at);
        for (const id of unwritten) values[id] = -Infinity;
        const best = indexOfMost(values);
        const chosen = required[at]?.choose(values, best, (rows[at]?.limit ?? 0) - row.length) ?? best;
        row.push(logProbability(values, chosen, best));
        if (chosen !== best) values[chosen] = (values[best] ?? 0) + 1;
      }
      return logits;
    }
  }
  class RowLimit extends library.StoppingCriteria {
    override _call(ids: readonly (readonly unknown[])[]): boolean[] {
      return ids.map((row, at) => row.length - begun >= (rows[at]?.limit ?? 0));
    }
  }
  const processors = new library.LogitsProcessorList();
  processors.push(new ScoreWatcher());
  const output = await network.generate({
    ...toTensors(
      model,
      rows.map(({ ids }) => ids),
    ),
    decoder_start_token_id: task.start,
    ...(task.first !== null && { forced_bos_token_id: task.first }),
    min_length: fewestTokens(task, rows),
    no_repeat_ngram_size: task.parameters.no_repeat_ngram_size ?? 0,
    do_sample: false,
    num_beams: 1,
    return_dict_in_generate: false,
    max_new_tokens: Math.max(...rows.map(({ limit }) => limit)) + begun - 1 + beyondForcedEnd,
    logits_processor: processors,
    stopping_criteria: new RowLimit(),
  });
  const data: unknown = output instanceof library.Tensor ? output.data : null;
  if (!(output instanceof library.Tensor) || !(data instanceof BigInt64Array)) {
    throw new Error("The runtime gave no token ids.");
  }
  const width = output.dims.at(-1) ?? 0;
  return rows.map(({ limit }, at) => {
    const all = Array.from(data.subarray(at * width + begun, (at + 1) * width), Number).slice(0, limit);
    const end = all.indexOf(config.eos_token_id);
    const ids = end < 0 ? all : all.slice(0, end + 1);
    return { ids, ended: end >= 0, meanLogProbability: meanOf((scores[at] ?? []).slice(0, ids.length)) };
  });
}

/** Tokens before which the shortest row may not end; what stands before the output counts with the library. */
function fewestTokens({ parameters, first }: Pick<Task, "first" | "parameters">, rows: readonly Row[]): number {
  const wanted = parameters.min_length ?? 0;
  if (wanted === 0) return 0;
  const shortest = Math.min(...rows.map(({ ids, limit }) => Math.min(limit - 1, fewestPerSource * ids.length)));
  return Math.max(0, Math.min(wanted, Math.floor(shortest) + (first === null ? 1 : 2)));
}

/** Tokens that a required text was forced to have where the model's own rules bar them have no score. */
function meanOf(scores: readonly number[]): number | null {
  const free = scores.filter(Number.isFinite);
  return free.length === 0 ? null : free.reduce((sum, score) => sum + score, 0) / free.length;
}

/** One row's logits, which may be changed in place. */
function valuesOf(logits: Tensor, row: number): Float32Array {
  const data: unknown = logits.data;
  if (!(data instanceof Float32Array)) throw new Error("The runtime gave logits that are not float32.");
  const width = logits.dims.at(-1) ?? 0;
  return data.subarray(row * width, (row + 1) * width);
}

function indexOfMost(values: Float32Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? -Infinity) > (values[best] ?? -Infinity)) best = at;
  return best;
}

/** Log-softmax of one token, natural logarithm. */
function logProbability(values: Float32Array, token: number, best: number): number {
  const highest = values[best] ?? 0;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - highest);
  return (values[token] ?? -Infinity) - highest - Math.log(sum);
}
