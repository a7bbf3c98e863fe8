import type { PreTrainedTokenizer } from "@xenova/transformers";
import type { ModelConfig } from "./model-config.js";

/** What SentencePiece writes for the space before a word. */
const space = "▁";
/** Tokens that end a sentence; what is still missing comes before them. */
const sentenceEnd = /^▁?[.!?…]+$/u;
/** Tokens that leave the word before them as it is. */
const boundary = /^(?:▁|[^\p{L}\p{N}'’-])/u;

/** What constrained decoding needs to know of a model's tokens. */
export interface Vocabulary {
  /** By id: whether a word that this token follows is complete. */
  readonly completes: readonly boolean[];
  /** Ids that end a sentence, the end-of-sentence token among them. */
  readonly ending: ReadonlySet<number>;
  /** By id: what the token adds to a text. */
  readonly written: readonly string[];
  /** Tokens that are this text by themselves, with a space before it or without. */
  alone(text: string): readonly number[];
  /** Tokens of an English text, without the end of sentence. */
  encode(text: string): readonly number[];
}

export function readVocabulary(tokenizer: PreTrainedTokenizer, config: ModelConfig): Vocabulary {
  const ids = tokenizer.get_vocab();
  const completes: boolean[] = [];
  const written: string[] = [];
  const ending = new Set([config.eos_token_id]);
  for (const [token, id] of ids) {
    completes[id] = boundary.test(token);
    written[id] = token.replaceAll(space, " ");
    if (sentenceEnd.test(token)) ending.add(id);
  }
  completes[config.eos_token_id] = true;
  return {
    completes,
    ending,
    written,
    alone: (text) => [space + text, text].flatMap((token) => ids.get(token) ?? []),
    encode: (text) => tokenizer.encode(text, { add_special_tokens: false }),
  };
}
