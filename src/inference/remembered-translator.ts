import { createHash } from "node:crypto";
import { cpus } from "node:os";
import type {
  ModelFingerprint,
  TranslateCall,
  TranslatedSegment,
  TranslationCache,
  Translator,
} from "../core/index.js";
import { decodingVersion } from "./decoding-version.js";

/** What a model reads of a segment: segments that read alike get the same English. */
export type Reading = (segment: string) => readonly number[];

/**
 * The same translator, asked once for what a call wants several times, and never for what the cache has.
 * @param readingOf that of the translator's model; the English must rest on it and the required texts alone
 */
export function rememberTranslations(translator: Translator, readingOf: Reading, cache: TranslationCache): Translator {
  const keyOf = keysOf(translator.model, readingOf);

  async function translate(
    segments: readonly string[],
    { required: wanted, signal, onProgress }: TranslateCall = {},
  ): Promise<readonly TranslatedSegment[]> {
    signal?.throwIfAborted();
    const orders = segments.map((segment, at) => {
      const required = wanted?.[at] ?? [];
      return { segment, required, key: keyOf(segment, required) };
    });
    const total = orders.length;
    const kept = await cache.read([...new Set(orders.map(({ key }) => key))]);
    const missing = orders.filter(({ key }) => !kept.has(key));
    const known = total - missing.length;
    if (known > 0) onProgress?.(known, total);

    const asked = [...new Map(missing.map((order) => [order.key, order])).values()];
    const fresh = new Map<string, TranslatedSegment>();
    if (asked.length > 0) {
      const results = await translator.translate(
        asked.map(({ segment }) => segment),
        {
          required: asked.map(({ required }) => required),
          ...(signal && { signal }),
          // the translator does not say which are done: those that came again count when all are
          ...(onProgress && {
            onProgress: (done: number) => onProgress(done < asked.length ? known + done : total, total),
          }),
        },
      );
      asked.forEach(({ key }, at) => {
        const result = results[at];
        if (result) fresh.set(key, result);
      });
      await cache.write(fresh);
    }
    return orders.map(({ key, segment }) => {
      const result = kept.get(key) ?? fresh.get(key);
      if (!result) throw new Error(`The translator gave nothing for "${segment}".`);
      return result;
    });
  }

  return { model: translator.model, limits: translator.limits, translate, dispose: () => translator.dispose() };
}

/**
 * Keys of orders to one model: SHA-256, hexadecimal, over all that shapes what it writes. The processor is among it,
 * since instruction sets round int8 products differently, and machines may share a folder.
 */
function keysOf(
  { sha256, dtype, parameters }: ModelFingerprint,
  readingOf: Reading,
): (segment: string, required: readonly string[]) => string {
  const sorted = Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  const processor = [process.arch, cpus()[0]?.model ?? null];
  const model = JSON.stringify([decodingVersion, processor, sha256, dtype, sorted]);
  return (segment, required) => {
    // a model is not asked for an empty segment, whatever it would read
    const reading = segment.trim() === "" ? null : readingOf(segment);
    return createHash("sha256")
      .update(model)
      .update(JSON.stringify([reading, required]))
      .digest("hex");
  };
}
