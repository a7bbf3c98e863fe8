import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Stop } from "../core/index.js";

/** Encoder-decoder types that transformers.js runs and that read and write text alone. */
export const modelTypes = ["marian", "m2m_100", "mbart", "bart", "t5", "mt5", "longt5"] as const;

/** Tokens that a model with relative positions may read where its files name no limit: what T5 was trained on. */
const relativePositions = 512;

const id = z.int().min(0);

/** What generation_config.json, config.json and one task's parameters may all say of the output. */
const generation = {
  prefix: z.string().nullish(),
  max_length: z.int().min(1).nullish(),
  min_length: z.int().min(0).nullish(),
  no_repeat_ngram_size: z.int().min(0).nullish(),
};
const taskSchema = z.object(generation);
export type TaskParameters = z.output<typeof taskSchema>;

const ids = {
  pad_token_id: id.nullish(),
  eos_token_id: z
    .union([
      id,
      z
        .array(id)
        .min(1)
        .transform(([first = 0]) => first),
    ])
    .nullish(),
  decoder_start_token_id: id.nullish(),
  bos_token_id: id.nullish(),
  forced_bos_token_id: id.nullish(),
};
const generationSchema = z.object({ ...ids, ...generation, bad_words_ids: z.array(z.array(id)).nullish() });
const configSchema = generationSchema.extend({
  model_type: z.enum(modelTypes),
  is_encoder_decoder: z.literal(true),
  d_model: z.int().min(1),
  encoder_layers: z.int().min(1).nullish(),
  decoder_layers: z.int().min(1).nullish(),
  encoder_attention_heads: z.int().min(1).nullish(),
  decoder_attention_heads: z.int().min(1).nullish(),
  activation_function: z.string().nullish(),
  scale_embedding: z.boolean().nullish(),
  normalize_before: z.boolean().nullish(),
  normalize_embedding: z.boolean().nullish(),
  add_final_layer_norm: z.boolean().nullish(),
  max_position_embeddings: z.int().min(2).nullish(),
  n_positions: z.int().min(2).nullish(),
  task_specific_params: z.record(z.string(), taskSchema).nullish(),
});
const tokenizerSchema = z.object({
  // 1e30 where nobody set a limit
  model_max_length: z.number().min(2).nullish(),
  source_lang: z.string().nullish(),
  target_lang: z.string().nullish(),
});

/** How the layers of a model lie; the weights themselves are in its graphs. */
export interface LayerShape {
  readonly encoderLayers: number;
  readonly decoderLayers: number;
  /** Of every attention. */
  readonly heads: number;
  /** The library's name of what stands between the two products of a layer, for example `relu`. */
  readonly activation: string;
  readonly scaledEmbedding: boolean;
}

/** What decoding has to know of a model's files. */
export interface ModelConfig {
  readonly model_type: (typeof modelTypes)[number];
  readonly d_model: number;
  /** Of layers that normalise after what they add; null for others, and where config.json does not say. */
  readonly shape: LayerShape | null;
  /** Tokens that the model has places for, in the source as in the output. */
  readonly max_position_embeddings: number;
  readonly pad_token_id: number;
  readonly eos_token_id: number;
  readonly decoder_start_token_id: number;
  /** What the model must write first; null where it is free. */
  readonly forced_bos_token_id: number | null;
  /** Tokens that the model must never write; null where sequences of tokens are barred as well. */
  readonly banned_token_ids: readonly number[] | null;
  /** For the model as a whole. */
  readonly generation: TaskParameters;
  /** By the task's name, for example `summarization` or `translation_en_to_fr`. */
  readonly tasks: Readonly<Record<string, TaskParameters>>;
  /** Languages that a one-way model was trained on, in its own spelling. */
  readonly languages: { readonly source: string | null; readonly target: string | null };
}

/**
 * Reads a model's config.json, generation_config.json, which comes first, and tokenizer_config.json.
 * @throws {Stop} `model-damaged` where one is not JSON, `model-unsupported` where they describe no encoder-decoder that can be run.
 */
export async function readModelConfig(folder: string): Promise<ModelConfig> {
  const config = check(configSchema, join(folder, "config.json"), await readJson(join(folder, "config.json")));
  const file = join(folder, "generation_config.json");
  const first = check(generationSchema, file, await readJson(file, {}));
  const tokenizer = check(
    tokenizerSchema,
    join(folder, "tokenizer_config.json"),
    await readJson(join(folder, "tokenizer_config.json"), {}),
  );
  const own = config.max_position_embeddings ?? config.n_positions;
  const positions = Math.min(own ?? Infinity, tokenizer.model_max_length ?? Infinity);
  const said = { ...config, ...withoutEmpty(first) };
  const { eos_token_id, pad_token_id } = said;
  const decoder_start_token_id = said.decoder_start_token_id ?? said.bos_token_id;
  if (eos_token_id == null || pad_token_id == null || decoder_start_token_id == null) {
    const lacking =
      eos_token_id == null ? "eos_token_id" : pad_token_id == null ? "pad_token_id" : "decoder_start_token_id";
    throw unsupported(join(folder, "config.json"), `${lacking}: it stands neither here nor in generation_config.json`);
  }
  return {
    model_type: config.model_type,
    d_model: config.d_model,
    shape: shapeOf(config),
    max_position_embeddings: own == null && positions > longest ? relativePositions : positions,
    pad_token_id,
    eos_token_id,
    decoder_start_token_id,
    forced_bos_token_id: said.forced_bos_token_id ?? null,
    banned_token_ids: bannedOf(said.bad_words_ids ?? []),
    generation: taskSchema.parse(said),
    tasks: config.task_specific_params ?? {},
    languages: { source: tokenizer.source_lang ?? null, target: tokenizer.target_lang ?? null },
  };
}

function shapeOf(config: z.output<typeof configSchema>): LayerShape | null {
  const { encoder_layers, decoder_layers, encoder_attention_heads, decoder_attention_heads, activation_function } =
    config;
  if (encoder_layers == null || decoder_layers == null || activation_function == null) return null;
  if (decoder_attention_heads == null || encoder_attention_heads !== decoder_attention_heads) return null;
  if (config.normalize_before === true || config.normalize_embedding === true) return null;
  if (config.add_final_layer_norm === true) return null;
  return {
    encoderLayers: encoder_layers,
    decoderLayers: decoder_layers,
    heads: decoder_attention_heads,
    activation: activation_function,
    scaledEmbedding: config.scale_embedding === true,
  };
}

function bannedOf(sequences: readonly (readonly number[])[]): readonly number[] | null {
  return sequences.every(({ length }) => length === 1) ? sequences.flat() : null;
}

/** More than any model reads: a tokenizer's way to say that it has no limit. */
const longest = 1e6;

async function readJson(file: string, whenMissing?: object): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    if (whenMissing && cause instanceof Error && "code" in cause && cause.code === "ENOENT") return whenMissing;
    throw new Stop({ code: "model-damaged", message: `${file} is not JSON.`, cause });
  }
}

function check<S extends z.ZodType>(schema: S, file: string, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw unsupported(file, parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
}

function unsupported(file: string, because: string): Stop {
  return new Stop({
    code: "model-unsupported",
    message: `${file} does not describe a model that can be run: ${because}.`,
    remedy: `Choose an encoder-decoder model of one of these types: ${modelTypes.join(", ")}.`,
  });
}

/** Without the keys that say nothing. */
function withoutEmpty<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each != null)) as Partial<T>;
}
