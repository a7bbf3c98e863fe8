import type { Tensor } from "@xenova/transformers";
import type { LoadedModel } from "./loaded-model.js";
import type { Task } from "./task.js";

/** A segment as the model reads it. */
export interface SourceTokens {
  /** End of sentence included. */
  readonly ids: readonly number[];
  /** Whether the segment was longer than the model can read. */
  readonly truncated: boolean;
}

/**
 * Tokens of one segment as a task asks for it, cut to the model's positions with what stands around it kept;
 * as the tokenizer frames it where no task is named.
 */
export function tokenize(
  loaded: LoadedModel,
  segment: string,
  { frame, prefix }: Pick<Task, "frame" | "prefix"> = { frame: loaded.frame, prefix: "" },
): SourceTokens {
  const { config } = loaded;
  const own = readingOf(loaded, segment, { prefix });
  const room = config.max_position_embeddings - frame.before.length - frame.after.length;
  return { ids: [...frame.before, ...own.slice(0, room), ...frame.after], truncated: own.length > room };
}

/** All tokens of one segment's own as a task asks for it: those that `tokenize` frames and cuts. */
export function readingOf(
  { tokenizer }: LoadedModel,
  segment: string,
  { prefix }: Pick<Task, "prefix">,
): readonly number[] {
  return tokenizer.encode(prefix + segment, { add_special_tokens: false });
}

/** Rows of tokens as the tensors that the encoder wants, padded on the right to the longest. */
export function toTensors(
  { library, config }: LoadedModel,
  rows: readonly (readonly number[])[],
): { readonly input_ids: Tensor; readonly attention_mask: Tensor } {
  const width = Math.max(...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(config.pad_token_id));
  const mask = new BigInt64Array(rows.length * width);
  rows.forEach((row, at) => {
    row.forEach((id, column) => {
      ids[at * width + column] = BigInt(id);
      mask[at * width + column] = 1n;
    });
  });
  const dims = [rows.length, width];
  return {
    input_ids: new library.Tensor("int64", ids, dims),
    attention_mask: new library.Tensor("int64", mask, dims),
  };
}
