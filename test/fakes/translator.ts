import type { ModelFingerprint, TranslateCall, TranslatedSegment, Translator } from "../../src/core/index.js";

const cyrillic = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ";
const latin = "abvhgdeezzyiijklmnoprstufxccss'uaABVHGDEEZZYIIJKLMNOPRSTUFXCCSS'UA";

/** Letter for letter, so that length, spacing and punctuation of the source can be seen in the output. */
export function fakeEnglish(segment: string): string {
  return [...segment]
    .map((letter) => {
      const at = cyrillic.indexOf(letter);
      return at < 0 ? letter.replace(/[ʼ’]/u, "'") : latin.charAt(at);
    })
    .join("")
    .trim();
}

export interface FakeTranslator extends Translator {
  /** Every segment that was given, call by call. */
  readonly calls: readonly (readonly string[])[];
}

/** What the fake says in place of its letter-for-letter English. */
export type Overrides = Readonly<Record<string, string | Partial<TranslatedSegment>>>;

/** A translator without a model; words are its tokens. */
export function createFakeTranslator(overrides: Overrides = {}, sourceTokens = 100): FakeTranslator {
  const calls: (readonly string[])[] = [];
  const model: ModelFingerprint = { id: "fake", sha256: "0".repeat(64), dtype: "none", parameters: {} };

  function one(segment: string): TranslatedSegment {
    const words = segment
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== "");
    if (words.length === 0)
      return { text: "", tokens: 0, meanLogProbability: null, stop: "end", sourceTruncated: false };
    const read = words.slice(0, sourceTokens);
    const plain: TranslatedSegment = {
      text: fakeEnglish(read.join(" ")),
      tokens: read.length + 1,
      meanLogProbability: -1 / read.length,
      stop: "end",
      sourceTruncated: words.length > sourceTokens,
    };
    const override = overrides[segment];
    if (override === undefined) return plain;
    return typeof override === "string" ? { ...plain, text: override } : { ...plain, ...override };
  }

  return {
    model,
    limits: { sourceTokens, targetTokens: sourceTokens },
    calls,
    translate(segments: readonly string[], options: TranslateCall = {}) {
      if (options.signal?.aborted) return Promise.reject(reasonOf(options.signal));
      calls.push(segments);
      const results = segments.map((segment, at) => withRequired(one(segment), options.required?.[at] ?? []));
      options.onProgress?.(segments.length, segments.length);
      return Promise.resolve(results);
    },
    dispose: () => Promise.resolve(),
  };
}

/** What the fake reads of a segment. */
export function codePoints(segment: string): readonly number[] {
  return [...segment].map((letter) => letter.codePointAt(0) ?? 0);
}

/** What must stand in the English and does not is put at its end. */
function withRequired(result: TranslatedSegment, required: readonly string[]): TranslatedSegment {
  const missing = required.filter((text) => !result.text.includes(text));
  if (missing.length === 0 || result.text === "") return result;
  const [, words = "", end = ""] = /^(.*?)([.?!…]*)$/su.exec(result.text) ?? [];
  return { ...result, text: `${[words, ...missing].join(" ")}${end}` };
}

export function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error(String(reason));
}
