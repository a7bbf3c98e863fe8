import type { CallOptions, GeneratedText, Summariser } from "../../src/core/index.js";
import { reasonOf } from "./translator.js";

export interface FakeSummariser extends Summariser {
  /** Every text that was given, call by call. */
  readonly calls: readonly (readonly string[])[];
}

/** Words that the fake writes at most. */
const most = 40;

/** A summariser without a model: it says what it is told to, or the text's first words; words are its tokens. */
export function createFakeSummariser(says?: string | Partial<GeneratedText>, sourceTokens = 400): FakeSummariser {
  const calls: (readonly string[])[] = [];

  function one(text: string): GeneratedText {
    const words = text.split(/\s+/u).filter((word) => word !== "");
    if (words.length === 0)
      return { text: "", tokens: 0, meanLogProbability: null, stop: "end", sourceTruncated: false };
    const plain: GeneratedText = {
      text: words.slice(0, most).join(" "),
      tokens: Math.min(words.length, most),
      meanLogProbability: -0.5,
      stop: words.length > most ? "length" : "end",
      sourceTruncated: words.length > sourceTokens,
    };
    return typeof says === "string" ? { ...plain, text: says, stop: "end" } : { ...plain, ...says };
  }

  return {
    model: { id: "fake", sha256: "0".repeat(64), dtype: "none", parameters: {} },
    limits: { sourceTokens, targetTokens: most },
    calls,
    summarise(texts: readonly string[], { signal, onProgress }: CallOptions = {}) {
      if (signal?.aborted) return Promise.reject(reasonOf(signal));
      calls.push(texts);
      onProgress?.(texts.length, texts.length);
      return Promise.resolve(texts.map(one));
    },
    dispose: () => Promise.resolve(),
  };
}
