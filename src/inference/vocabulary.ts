import type { PreTrainedTokenizer } from "@xenova/transformers";
import type { ModelConfig } from "./model-config.js";
import { byteSpace, bytesOfText, textOfBytes } from "./tokens-of-bytes.js";

/** What SentencePiece writes for the space before a word. */
const space = "▁";
/** Tokens that end a sentence; what is still missing comes before them. */
const sentenceEnd = /^ ?[.!?…]+$/u;
/** Tokens that leave the word before them as it is; U+FFFD is part of a letter. */
const boundary = /^(?: |[^\p{L}\p{N}'’\uFFFD-])/u;

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
  /** Tokens of an English text as a word of a sentence, without the end of sentence. */
  encode(text: string): readonly number[];
  /** Whether those tokens give that text again: a vocabulary may lack its letters. */
  writes(text: string): boolean;
}

/** How a vocabulary spells the words that its tokens stand for. */
interface Spelling {
  textOf(token: string): string;
  tokenOf(text: string): string;
  /** What a word within a sentence is given to the tokenizer as. */
  word(text: string): string;
}

const pieces: Spelling = {
  textOf: (token) => token.replaceAll(space, " "),
  tokenOf: (text) => text.replaceAll(" ", space),
  // the tokenizer puts the space before it
  word: (text) => text,
};
const bytes: Spelling = { textOf: textOfBytes, tokenOf: bytesOfText, word: (text) => ` ${text}` };

export function readVocabulary(tokenizer: PreTrainedTokenizer, config: Pick<ModelConfig, "eos_token_id">): Vocabulary {
  const ids = tokenizer.get_vocab();
  const spelling = ids.has(byteSpace) && !ids.has(space) ? bytes : pieces;
  const completes: boolean[] = [];
  const written: string[] = [];
  const ending = new Set([config.eos_token_id]);
  for (const [token, id] of ids) {
    const text = spelling.textOf(token);
    completes[id] = boundary.test(text);
    written[id] = text;
    if (sentenceEnd.test(text)) ending.add(id);
  }
  completes[config.eos_token_id] = true;
  const encode = (text: string): readonly number[] =>
    tokenizer.encode(spelling.word(text), { add_special_tokens: false });
  return {
    completes,
    ending,
    written,
    alone: (text) => [` ${text}`, text].flatMap((each) => ids.get(spelling.tokenOf(each)) ?? []),
    encode,
    writes(text) {
      const tokens = encode(text);
      if (tokens.length === 0) return text.trim() === "";
      const again = tokens.map((id) => written[id] ?? "").join("");
      return again.trim() === text || tokenizer.decode([...tokens], { skip_special_tokens: true }).trim() === text;
    },
  };
}
