import type { CallOptions, GeneratedText } from "../core/index.js";
import { planBatches } from "./batches.js";
import { decode } from "./decode.js";
import type { LoadedModel } from "./loaded-model.js";
import { tokenize } from "./source-tokens.js";
import type { Task } from "./task.js";

/** One text that a model is to write something for. */
export interface Order {
  readonly text: string;
  /** English texts that must come, each once; the vocabulary has their letters. */
  readonly required: readonly string[];
}

export interface Generation {
  readonly task: Task;
  /** Source tokens in one batch, padding included; 0: one text at a time. */
  readonly batchPaddedTokens: number;
  /** Most output tokens for a source of that many. */
  readonly limitOf: (sourceTokens: number) => number;
}

const nothing: GeneratedText = { text: "", tokens: 0, meanLogProbability: null, stop: "end", sourceTruncated: false };

/** What the model writes for each text, in order; nothing for a text that is empty. */
export async function generate(
  loaded: LoadedModel,
  orders: readonly Order[],
  { task, batchPaddedTokens, limitOf }: Generation,
  { signal, onProgress }: CallOptions,
): Promise<readonly GeneratedText[]> {
  signal?.throwIfAborted();
  const results = orders.map(() => nothing);
  const full = [...orders.keys()].filter((at) => orders[at]?.text.trim() !== "");
  const sources = full.map((at) => tokenize(loaded, orders[at]?.text ?? "", task));
  let done = orders.length - full.length;
  for (const batch of planBatches(
    sources.map(({ ids }) => ids.length),
    batchPaddedTokens,
  )) {
    signal?.throwIfAborted();
    const rows = batch.map((at) => {
      const ids = sources[at]?.ids ?? [];
      return { ids, limit: limitOf(ids.length), required: orders[full[at] ?? -1]?.required ?? [] };
    });
    const decoded = await decode(loaded, task, rows, signal);
    batch.forEach((at, row) => {
      const [place, output, source] = [full[at], decoded[row], sources[at]];
      if (place === undefined || !output || !source) return;
      results[place] = {
        text: detokenize(loaded, output.ids),
        tokens: output.ids.length,
        meanLogProbability: output.meanLogProbability,
        stop: output.ended ? "end" : "length",
        sourceTruncated: source.truncated,
      };
    });
    done += batch.length;
    onProgress?.(done, orders.length);
  }
  return results;
}

/** Most tokens that a task leaves room for: what the decoder begins with takes places too. */
export function roomFor({ config }: LoadedModel, { first }: Pick<Task, "first">): number {
  return config.max_position_embeddings - (first === null ? 1 : 2);
}

function detokenize({ tokenizer, config }: LoadedModel, ids: readonly number[]): string {
  const words = ids.filter((id) => id !== config.eos_token_id);
  return words.length === 0 ? "" : tokenizer.decode(words, { skip_special_tokens: true }).trim();
}
