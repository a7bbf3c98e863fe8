import type { ModelConfig } from "../model-config.js";
import type { Vocabulary } from "../vocabulary.js";

/** What is known of the tokens that a model may write, by their numbers in its graph. */
export interface VocabularyFacts {
  readonly size: number;
  /** End a sentence. */
  readonly ending: ReadonlySet<number>;
  /** Whether a word that this token follows is complete. */
  readonly completes: readonly boolean[];
  readonly end: number;
  /** What stands after a row's end, and what the decoder begins with: both are read and never written. */
  readonly padding: number;
  readonly start: number;
}

const cyrillic = /\p{Script=Cyrillic}/u;

/** The tokens that a model writes English with, which the graph has numbers of its own for. */
export class TargetTokens {
  /** Ids of the tokens that may be written, in the graph's order. */
  readonly written: readonly number[];
  /** Ids of the tokens that are only read; their numbers come after. */
  readonly read: readonly number[];
  readonly facts: VocabularyFacts;
  readonly #numbers: ReadonlyMap<number, number>;

  constructor(
    vocabulary: Vocabulary,
    { eos_token_id, pad_token_id, decoder_start_token_id }: ModelConfig,
    banned: readonly number[],
  ) {
    const barred = new Set(banned);
    this.written = vocabulary.written.flatMap((text, id) => (barred.has(id) || cyrillic.test(text) ? [] : [id]));
    this.read = [pad_token_id, decoder_start_token_id];
    this.#numbers = new Map(this.written.map((id, number) => [id, number]));
    this.facts = {
      size: this.written.length,
      ending: new Set([...vocabulary.ending].flatMap((id) => this.numberOf(id) ?? [])),
      completes: this.written.map((id) => vocabulary.completes[id] === true),
      end: this.numberOf(eos_token_id) ?? -1,
      padding: this.written.length,
      start: this.written.length + 1,
    };
  }

  /** The graph's number of a token; undefined for one that is never written. */
  numberOf(id: number): number | undefined {
    return this.#numbers.get(id);
  }

  /** The token that a number of the graph stands for. */
  idOf(number: number): number {
    return this.written[number] ?? this.read[number - this.written.length] ?? -1;
  }
}
