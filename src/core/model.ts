/** What identifies a model in a result: same fingerprint, same output. */
export interface ModelFingerprint {
  readonly id: string;
  /** SHA-256 over the model's file hashes, hexadecimal. */
  readonly sha256: string;
  /** Number format of the weights, for example `q8` or `fp32`. */
  readonly dtype: string;
  /** Decoding parameters that shape the output. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

export interface CallOptions {
  /** Ends the call early by throwing the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told after each batch how many of the call's texts are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface TranslateCall extends CallOptions {
  /** For each segment the English texts that its translation must contain, each once and whole, in any order. */
  readonly required?: readonly (readonly string[])[];
}

/** What a model wrote for one text. */
export interface GeneratedText {
  readonly text: string;
  /** Output tokens, the end of sentence included. */
  readonly tokens: number;
  /** Mean over the output tokens that the model chose itself, natural logarithm; null where the model gives none. */
  readonly meanLogProbability: number | null;
  /** `end`: the model ended the sentence; `length`: the output limit cut it. */
  readonly stop: "end" | "length";
  /** Whether the input limit cut the source. */
  readonly sourceTruncated: boolean;
}

/** One segment as the model rendered it. */
export interface TranslatedSegment extends GeneratedText {
  /** Required texts that the model has no letters for, and that it was not held to; absent where there are none. */
  readonly refused?: readonly string[];
}

/** Port: translates Ukrainian segments into English. */
export interface Translator {
  readonly model: ModelFingerprint;
  readonly limits: { readonly sourceTokens: number; readonly targetTokens: number };
  /** Same order and number as `segments`; an empty segment gives an empty text. */
  translate(segments: readonly string[], options?: TranslateCall): Promise<readonly TranslatedSegment[]>;
  dispose(): Promise<void>;
}

/** Port: writes a short English text that says what a longer English one says. */
export interface Summariser {
  readonly model: ModelFingerprint;
  readonly limits: { readonly sourceTokens: number; readonly targetTokens: number };
  /** Same order and number as `texts`; an empty text gives an empty summary. */
  summarise(texts: readonly string[], options?: CallOptions): Promise<readonly GeneratedText[]>;
  dispose(): Promise<void>;
}

/** Port: embeds sentences so that nearer means more alike. */
export interface SentenceEncoder {
  readonly model: ModelFingerprint;
  readonly dimensions: number;
  /** Whether a sentence and its translation lie close, so that the two languages may be compared. */
  readonly bilingual: boolean;
  /** One unit-length vector a sentence, in order. */
  encode(sentences: readonly string[], options?: CallOptions): Promise<readonly Float32Array[]>;
  dispose(): Promise<void>;
}
