import type { Tensor } from "@xenova/transformers";
import type { LoadedModel } from "./loaded-model.js";

/** A segment as the model reads it. */
export interface SourceTokens {
  /** End of sentence included. */
  readonly ids: readonly number[];
  /** Whether the segment was longer than the model can read. */
  readonly truncated: boolean;
}

/** Tokens of one segment, cut to the model's positions with the end of sentence kept. */
export function tokenize({ tokenizer, config }: LoadedModel, segment: string): SourceTokens {
  const ids = tokenizer.encode(segment);
  const limit = config.max_position_embeddings;
  if (ids.length <= limit) return { ids, truncated: false };
  return { ids: [...ids.slice(0, limit - 1), config.eos_token_id], truncated: true };
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
