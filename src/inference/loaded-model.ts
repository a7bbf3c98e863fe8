import type { PreTrainedModel, PreTrainedTokenizer } from "@xenova/transformers";
import { Stop } from "../core/index.js";
import { openFusedEngine, type FusedEngine } from "./fused/engine.js";
import { readFrame, type Frame } from "./frame.js";
import { obeyRefusal } from "./hub/offline.js";
import type { InstalledModel } from "./installed.js";
import { readModelConfig, type ModelConfig } from "./model-config.js";
import type { ModelOptions } from "./options.js";
import { asSession, type Library, type Session } from "./session.js";
import { loadPooling, type SentencePooling } from "./sentence-pooling.js";
import { readVocabulary, type Vocabulary } from "./vocabulary.js";

/** Tokenizer, graphs and facts of one model in memory. */
export interface LoadedModel {
  readonly library: Library;
  readonly tokenizer: PreTrainedTokenizer;
  readonly network: PreTrainedModel;
  readonly encoder: Session;
  readonly config: ModelConfig;
  readonly vocabulary: Vocabulary;
  /** Writes whole batches in one call; null for a model whose graphs are of another make. */
  readonly fused: FusedEngine | null;
  /** What stands around a text that no task is named for. */
  readonly frame: Frame;
  /** The head that makes sentence vectors; null for a model without one. */
  readonly pooling: SentencePooling | null;
  /** Gives the memory of all graphs back. */
  dispose(): Promise<void>;
}

/** The library is large: it is read only when a model is wanted. */
export async function importLibrary(): Promise<Library> {
  const library = await import("@xenova/transformers");
  obeyRefusal(library.env);
  return library;
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
    const encoder = asSession(network.sessions.model);
    const vocabulary = readVocabulary(tokenizer, config);
    const fused = await openFusedEngine({ config, vocabulary }, model.folder, options);
    const pooling = await loadPooling(library, model.folder, options.threads);
    return {
      library,
      tokenizer,
      network,
      encoder,
      config,
      vocabulary,
      fused,
      frame: readFrame(tokenizer),
      pooling,
      async dispose() {
        await Promise.all([network.dispose(), pooling?.dispose(), fused?.dispose()]);
      },
    };
  } catch (cause) {
    throw new Stop({
      code: "model-damaged",
      message: `The model in ${model.folder} could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
      remedy: "Run the check of the model's files, and fetch the folder again.",
      cause,
    });
  }
}
