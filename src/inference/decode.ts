import type { Tensor } from "@xenova/transformers";
import type { LoadedModel } from "./loaded-model.js";
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

/**
 * Greedy decoding of a batch. Every row has its own limit and is cut at its own end of sentence, since the
 * library lets finished rows run on until the last one is done.
 * @throws the signal's reason, between two tokens.
 */
export async function decode(
  model: LoadedModel,
  rows: readonly (readonly number[])[],
  mostTokens: number,
  signal: AbortSignal | undefined,
): Promise<readonly DecodedRow[]> {
  const { library, network, config } = model;
  const limits = rows.map((row) => targetLimit(row.length, mostTokens));
  const scores = rows.map((): number[] => []);

  class ScoreWatcher extends library.LogitsProcessor {
    override _call(_ids: bigint[][], logits: Tensor): Tensor {
      signal?.throwIfAborted();
      scores.forEach((row, at) => {
        row.push(bestLogProbability(logits, at));
      });
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
    ...toTensors(model, rows),
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

/** Log-softmax of the likeliest token, which greedy decoding takes. */
function bestLogProbability(logits: Tensor, row: number): number {
  const data: unknown = logits.data;
  if (!(data instanceof Float32Array)) throw new Error("The runtime gave logits that are not float32.");
  const width = logits.dims.at(-1) ?? 0;
  const [start, end] = [row * width, (row + 1) * width];
  let best = -Infinity;
  for (let at = start; at < end; at++) {
    const value = data[at] ?? -Infinity;
    if (value > best) best = value;
  }
  let sum = 0;
  for (let at = start; at < end; at++) sum += Math.exp((data[at] ?? -Infinity) - best);
  return -Math.log(sum);
}
