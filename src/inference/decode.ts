import type { Tensor } from "@xenova/transformers";
import type { LoadedModel } from "./loaded-model.js";
import { RequiredTexts } from "./required-texts.js";
import { toTensors } from "./source-tokens.js";

/** English of a Ukrainian sentence has at most about this many tokens for each of the source's… */
const targetPerSource = 2;
/** …and this many more, for very short ones. */
const targetMargin = 16;

/** The library forces an end of sentence at its own limit, which would hide that a row was cut: ours come before it. */
const beyondForcedEnd = 2;

/** One row as it came out. */
export interface DecodedRow {
  /** Without the start token; the end of sentence included where the model reached it. */
  readonly ids: readonly number[];
  readonly ended: boolean;
  readonly meanLogProbability: number;
}

/** Most tokens that a row may have for a source of that many. */
export function targetLimit(sourceTokens: number, most: number): number {
  return Math.min(most, targetPerSource * sourceTokens + targetMargin);
}

/** A row to decode. */
export interface Row {
  readonly ids: readonly number[];
  /** English texts that must come, each once. */
  readonly required: readonly string[];
}

/**
 * Greedy decoding of a batch. Every row has its own limit and is cut at its own end of sentence, since the
 * library lets finished rows run on until the last one is done.
 * @throws the signal's reason, between two tokens.
 */
export async function decode(
  model: LoadedModel,
  rows: readonly Row[],
  mostTokens: number,
  signal: AbortSignal | undefined,
): Promise<readonly DecodedRow[]> {
  const { library, network, config } = model;
  const limits = rows.map(({ ids }) => targetLimit(ids.length, mostTokens));
  const scores = rows.map((): number[] => []);
  const required = rows.map((row) =>
    row.required.length > 0 ? new RequiredTexts(row.required, model.vocabulary) : null,
  );

  class ScoreWatcher extends library.LogitsProcessor {
    override _call(_ids: bigint[][], logits: Tensor): Tensor {
      signal?.throwIfAborted();
      for (const [at, row] of scores.entries()) {
        const values = valuesOf(logits, at);
        const best = indexOfMost(values);
        const chosen = required[at]?.choose(values, best, (limits[at] ?? 0) - row.length) ?? best;
        row.push(logProbability(values, chosen, best));
        if (chosen !== best) values[chosen] = (values[best] ?? 0) + 1;
      }
      return logits;
    }
  }
  class RowLimit extends library.StoppingCriteria {
    override _call(ids: readonly (readonly unknown[])[]): boolean[] {
      return ids.map((row, at) => row.length - 1 >= (limits[at] ?? 0));
    }
  }
  const processors = new library.LogitsProcessorList();
  processors.push(new ScoreWatcher());
  const output = await network.generate({
    ...toTensors(
      model,
      rows.map(({ ids }) => ids),
    ),
    do_sample: false,
    max_new_tokens: Math.max(...limits) + beyondForcedEnd,
    logits_processor: processors,
    stopping_criteria: new RowLimit(),
  });
  const data: unknown = output instanceof library.Tensor ? output.data : null;
  if (!(output instanceof library.Tensor) || !(data instanceof BigInt64Array)) {
    throw new Error("The runtime gave no token ids.");
  }
  const width = output.dims.at(-1) ?? 0;
  return rows.map((_, at) => {
    const all = Array.from(data.subarray(at * width + 1, (at + 1) * width), Number).slice(0, limits[at]);
    const end = all.indexOf(config.eos_token_id);
    const ids = end < 0 ? all : all.slice(0, end + 1);
    const chosen = (scores[at] ?? []).slice(0, ids.length);
    const sum = chosen.reduce((total, score) => total + score, 0);
    return { ids, ended: end >= 0, meanLogProbability: sum / Math.max(1, ids.length) };
  });
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
