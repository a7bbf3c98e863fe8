import type { PreTrainedTokenizer } from "@xenova/transformers";

/** Ids that stand around a text's own where a model reads it. */
export interface Frame {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Any text will do: only what the tokenizer puts around it counts. */
const sample = "1";

/** What the tokenizer puts around a text: tags, a start, the end of sentence. */
export function readFrame(tokenizer: PreTrainedTokenizer): Frame {
  const own = tokenizer.encode(sample, { add_special_tokens: false });
  const whole = tokenizer.encode(sample);
  const at = whole.findIndex((_, start) => own.every((id, offset) => whole[start + offset] === id));
  return { before: whole.slice(0, at), after: whole.slice(at + own.length) };
}
