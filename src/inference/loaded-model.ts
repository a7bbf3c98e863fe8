import type * as Transformers from "@xenova/transformers";
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from "@xenova/transformers";
import { Stop } from "../core/index.js";
import type { InstalledModel } from "./installed.js";
import { readModelConfig, type ModelConfig } from "./model-config.js";
import type { ModelOptions } from "./options.js";
import { readVocabulary, type Vocabulary } from "./vocabulary.js";

export type Library = typeof Transformers;

/** The part of an onnxruntime session that we use. */
export interface EncoderSession {
  run(
    feeds: Record<string, Tensor["ort_tensor"]>,
  ): Promise<Record<string, { readonly data: unknown; readonly dims: readonly number[] }>>;
}

/** Tokenizer, graphs and facts of one model in memory. */
export interface LoadedModel {
  readonly library: Library;
  readonly tokenizer: PreTrainedTokenizer;
  readonly network: PreTrainedModel;
  readonly encoder: EncoderSession;
  readonly config: ModelConfig;
  readonly vocabulary: Vocabulary;
}

/** The library is large: it is read only when a model is wanted. */
export function importLibrary(): Promise<Library> {
  return import("@xenova/transformers");
}

/**
 * Loads a verified model folder into memory. The path is absolute and every call is local only, so nothing
 * is fetched, nothing is written, and the library's global `env` stays as it was.
 * @throws {Stop} `model-damaged` where the runtime refuses a file, `model-unsupported` for other architectures.
 */
export async function loadModel(
  library: Library,
  model: InstalledModel,
  options: Pick<ModelOptions, "dtype" | "threads">,
): Promise<LoadedModel> {
  const config = await readModelConfig(model.folder);
  try {
    const tokenizer = await library.AutoTokenizer.from_pretrained(model.folder, { local_files_only: true });
    const network = await library.AutoModelForSeq2SeqLM.from_pretrained(model.folder, {
      local_files_only: true,
      dtype: options.dtype,
      device: "cpu",
      session_options: { intraOpNumThreads: options.threads, interOpNumThreads: 1 },
    });
    const encoder: unknown = network.sessions.model;
    if (!isSession(encoder)) throw new Error("The runtime gave no encoder session.");
    return { library, tokenizer, network, encoder, config, vocabulary: readVocabulary(tokenizer, config) };
  } catch (cause) {
    throw new Stop({
      code: "model-damaged",
      message: `The model in ${model.folder} could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
      remedy: "Run the check of the model's files, and fetch the folder again.",
      cause,
    });
  }
}

function isSession(value: unknown): value is EncoderSession {
  return typeof value === "object" && value !== null && "run" in value && typeof value.run === "function";
}
