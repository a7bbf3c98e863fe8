import { z } from "zod";

/** Number formats that transformers.js knows, with the ending that each gives a graph's file name. */
export const dtypeSuffixes = {
  q8: "_quantized",
  int8: "_int8",
  uint8: "_uint8",
  fp16: "_fp16",
  fp32: "",
} as const;
export type Dtype = keyof typeof dtypeSuffixes;

export const modelOptions = z.strictObject({
  /** Id of the translation model: an id of manifest.yaml, or the path of a transformers.js folder within the models folder. */
  translator: z.string().min(1).default("uk-en"),
  /** Number format of the weights; the model must be installed in it. */
  dtype: z.enum(["q8", "int8", "uint8", "fp16", "fp32"]).default("q8"),
  /**
   * Words that the translation model wants before every segment, as T5-type models do; null for those that its config.json
   * names for Ukrainian. Naming any says that the model translates Ukrainian into English, where its files do not.
   */
  prefix: z.string().nullable().default(null),
  /** Id of a model that writes the English summary from the translated sentences; null chooses sentences instead. */
  summariser: z.string().min(1).nullable().default(null),
  /** Number format of the summariser's weights; null for that of `dtype`. */
  summariser_dtype: z.enum(["q8", "int8", "uint8", "fp16", "fp32"]).nullable().default(null),
  /**
   * Threads within one operation; null: one for each core, 4 at most, for the engine, and one for a model without it.
   * Measured on two cores, the engine's batches are 1.5 times as fast on both and a single sentence no slower;
   * `npm run bench` measures it on yours. The library's own pipeline is slower on two than on one.
   */
  threads: z.int().min(1).max(64).nullable().default(null),
  /** Beams of the search; 1 is greedy. More than 1 only where the engine runs the model: any other rejects it. */
  beams: z.int().min(1).max(6).default(1),
  /**
   * With beams, what they wrote is ranked by its log probability over its length to this power: the higher, the longer.
   * 0 ranks by probability alone.
   */
  length_penalty: z.number().min(0).max(5).default(1),
  /**
   * Source tokens in one batch, padding included; 0 translates one segment at a time, null is what is fastest and leaves
   * results as they are one at a time. The engine's batches change nothing. Without it, with int8 weights, the
   * activations of a whole batch share one scale, so that a segment's English depends on its neighbours (measured: 108
   * to 121 of 200 sentences came out the same); null is then 0.
   */
  batch_padded_tokens: z.int().min(0).max(100_000).nullable().default(null),
});
export type ModelOptions = z.output<typeof modelOptions>;
