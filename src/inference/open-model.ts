import { Stop, type ModelFingerprint, type SentenceEncoder, type Summariser, type Translator } from "../core/index.js";
import { decodingVersion } from "./decoding-version.js";
import { findModel, type InstalledModel } from "./installed.js";
import { importLibrary, loadModel, type LoadedModel } from "./loaded-model.js";
import { packagedModels } from "./manifest.js";
import type { ModelOptions } from "./options.js";
import { summaryTask } from "./summary-task.js";
import type { Reading } from "./remembered-translator.js";
import { readingOf } from "./source-tokens.js";
import type { Claim, Task } from "./task.js";
import { createEncoder } from "./transformers-encoder.js";
import { createSummariser } from "./transformers-summariser.js";
import { createTranslator } from "./transformers-translator.js";
import { translationTask } from "./translation-task.js";
import { verifyModel } from "./verify.js";

/**
 * Source tokens of a batch for the engine, padding included. Its numbers then fit in the cache of one core: measured
 * on batches of 1 to 128 sentences, which are fastest at 8 to 16.
 */
const fusedBatch = 512;

/** One model in memory, seen through both ports; it leaves memory when both have been disposed. */
export interface OpenModel {
  readonly translator: Translator;
  readonly encoder: SentenceEncoder;
  /** What the translator reads of a segment; null where its English also rests on what else is in the batch. */
  readonly reading: Reading | null;
  /** Disposes both ports. */
  dispose(): Promise<void>;
}

/**
 * Verifies and loads the model that the options name; its weights are held once.
 * @throws {Stop} `model-missing`, `model-damaged` or `model-unsupported`.
 */
export async function openModel(
  options: ModelOptions,
  modelsFolder: string = packagedModels,
  cacheFolder: string | null = null,
): Promise<OpenModel> {
  const installed = await findModel(options.translator, options.dtype, modelsFolder);
  const { loaded, task, identity } = await open(installed, { ...options, cacheFolder }, translationTask);
  if (options.beams > 1 && !loaded.engine) {
    await loaded.dispose();
    throw new Stop({
      code: "model-unsupported",
      message: `beams is ${options.beams}, but the library that runs the model "${identity.id}" decodes greedily and would silently ignore it.`,
      remedy: "Set `beams: 1`, or choose a Marian model, which the engine runs.",
    });
  }
  // without the engine, what a segment comes out as depends on its neighbours
  const batches = options.batch_padded_tokens ?? (loaded.engine ? fusedBatch : 0);
  const isShared = batches > 0 && !loaded.engine;
  const translating: ModelFingerprint = {
    ...identity,
    parameters: {
      decoding: decodingVersion,
      beams: options.beams,
      ...(options.beams > 1 && { length_penalty: options.length_penalty }),
      ...(isShared && { batch_padded_tokens: batches }),
      ...(task.prefix !== "" && { prefix: task.prefix }),
    },
  };
  const ports = new Set(["translator", "encoder"]);
  async function close(port: string): Promise<void> {
    if (ports.delete(port) && ports.size === 0) await loaded.dispose();
  }
  const translator = createTranslator(loaded, task, translating, batches, () => close("translator"));
  const encoder = createEncoder({ ...loaded, frame: task.frame }, identity, () => close("encoder"));
  return {
    translator,
    encoder,
    reading: isShared ? null : (segment): readonly number[] => readingOf(loaded, segment, task),
    async dispose() {
      await translator.dispose();
      await encoder.dispose();
    },
  };
}

/**
 * Verifies and loads the summariser that the options name; null where they name none.
 * @throws {Stop} as `openModel` does.
 */
export async function openSummariser(
  options: ModelOptions,
  modelsFolder: string = packagedModels,
  cacheFolder: string | null = null,
): Promise<Summariser | null> {
  if (options.summariser === null) return null;
  const installed = await findModel(options.summariser, options.summariser_dtype ?? options.dtype, modelsFolder);
  const { loaded, task, identity } = await open(
    installed,
    { threads: options.threads, prefix: null, cacheFolder },
    summaryTask,
  );
  const { max_length, min_length, no_repeat_ngram_size } = task.parameters;
  const model: ModelFingerprint = {
    ...identity,
    parameters: {
      beams: 1,
      prefix: task.prefix,
      max_length: max_length ?? loaded.config.max_position_embeddings,
      min_length: min_length ?? 0,
      no_repeat_ngram_size: no_repeat_ngram_size ?? 0,
    },
  };
  let disposed = false;
  return createSummariser(loaded, task, model, async () => {
    if (!disposed) await loaded.dispose();
    disposed = true;
  });
}

interface Opening
  extends Pick<ModelOptions, "threads" | "prefix">, Partial<Pick<ModelOptions, "beams" | "length_penalty">> {
  readonly cacheFolder: string | null;
}

interface Opened {
  readonly loaded: LoadedModel;
  readonly task: Task;
  readonly identity: Pick<ModelFingerprint, "id" | "sha256" | "dtype">;
}

async function open(
  installed: InstalledModel,
  { prefix, cacheFolder, ...options }: Opening,
  taskOf: (model: LoadedModel, claim: Claim) => Task,
): Promise<Opened> {
  const { id, dtype, entry } = installed;
  // both at once; a damaged file is reported even where the library cannot be read
  const [verified, imported] = await Promise.allSettled([verifyModel(installed), importLibrary()]);
  if (verified.status === "rejected") throw verified.reason;
  if (imported.status === "rejected") throw imported.reason;
  const loaded = await loadModel(
    imported.value,
    installed,
    { ...options, dtype },
    { folder: cacheFolder, model: verified.value },
  );
  try {
    const task = taskOf(loaded, { id, direction: entry?.direction, prefix });
    return { loaded, task, identity: { id, sha256: verified.value, dtype } };
  } catch (error) {
    await loaded.dispose();
    throw error;
  }
}
