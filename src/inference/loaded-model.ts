import type { PreTrainedModel, PreTrainedTokenizer } from "@xenova/transformers";
import { Stop } from "../core/index.js";
import { background } from "./background.js";
import { readFrame, type Frame } from "./frame.js";
import { openFusedEngine, type FusedEngine } from "./fused/engine.js";
import type { GraphPlace } from "./fused/graph-file.js";
import { obeyRefusal } from "../web/index.js";
import type { InstalledModel } from "./installed.js";
import { readModelConfig, type ModelConfig } from "./model-config.js";
import type { ModelOptions } from "./options.js";
import type { Library } from "./session.js";
import { loadPooling, type SentencePooling } from "./sentence-pooling.js";
import { readVocabulary, type Vocabulary } from "./vocabulary.js";

/** Tokenizer, graphs and facts of one model in memory. */
export interface LoadedModel {
  readonly library: Library;
  readonly tokenizer: PreTrainedTokenizer;
  readonly config: ModelConfig;
  readonly vocabulary: Vocabulary;
  /** Encoder and decoding loop in one graph; null for a model whose graphs are of another make. */
  readonly engine: FusedEngine | null;
  /** The model as the library runs it: in memory from the start where there is no engine, else from the first call on. */
  readonly network: () => Promise<PreTrainedModel>;
  /** What stands around a text that no task is named for. */
  readonly frame: Frame;
  /** The head that makes sentence vectors; null for a model without one. */
  readonly pooling: SentencePooling | null;
  /** Gives the memory of all graphs back. */
  dispose(): Promise<void>;
}

type LoadOptions = Pick<ModelOptions, "dtype" | "threads"> &
  Partial<Pick<ModelOptions, "beams" | "length_penalty">> & {
    /** Whether the engine says what each token of its English attends to; with one beam only. */
    readonly aligned?: boolean;
  };

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
  { dtype, threads, beams = 1, length_penalty: lengthPenalty = 1, aligned = false }: LoadOptions,
  place: GraphPlace = { folder: null, model: "" },
): Promise<LoadedModel> {
  const { folder } = model;
  const config = await readModelConfig(folder);
  const damaged = (cause: unknown): Stop =>
    new Stop({
      code: "model-damaged",
      message: `The model in ${folder} could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
      remedy: "Run the check of the model's files, and fetch the folder again.",
      cause,
    });
  let opened: Promise<PreTrainedModel> | null = null;
  const network = (): Promise<PreTrainedModel> =>
    (opened ??= library.AutoModelForSeq2SeqLM.from_pretrained(folder, {
      local_files_only: true,
      dtype,
      device: "cpu",
      session_options: { intraOpNumThreads: threads ?? 1, interOpNumThreads: 1 },
    }).catch((cause: unknown) => {
      throw damaged(cause);
    }));
  try {
    const tokenizer = await library.AutoTokenizer.from_pretrained(folder, { local_files_only: true });
    const vocabulary = readVocabulary(tokenizer, config);
    const engine = await openFusedEngine(
      { config, vocabulary },
      folder,
      { dtype, threads, place, beams, lengthPenalty, aligned, noRepeat: config.generation.no_repeat_ngram_size ?? 0 },
      () => background.map((text) => tokenizer.encode(text)),
    );
    if (!engine) await network();
    const pooling = await loadPooling(library, folder, threads ?? 1);
    return {
      library,
      tokenizer,
      config,
      vocabulary,
      engine,
      network,
      frame: readFrame(tokenizer),
      pooling,
      async dispose() {
        await Promise.all([opened?.then((each) => each.dispose()), pooling?.dispose(), engine?.dispose()]);
        opened = null;
      },
    };
  } catch (cause) {
    throw cause instanceof Stop ? cause : damaged(cause);
  }
}
