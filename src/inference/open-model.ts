import { Stop, type ModelFingerprint, type SentenceEncoder, type Translator } from "../core/index.js";
import { findModel } from "./installed.js";
import { importLibrary, loadModel } from "./loaded-model.js";
import { packagedModels } from "./manifest.js";
import type { ModelOptions } from "./options.js";
import { createEncoder } from "./transformers-encoder.js";
import { createTranslator } from "./transformers-translator.js";
import { verifyModel } from "./verify.js";

/** One model in memory, seen through both ports; it leaves memory when both have been disposed. */
export interface OpenModel {
  readonly translator: Translator;
  readonly encoder: SentenceEncoder;
  /** Disposes both ports. */
  dispose(): Promise<void>;
}

/**
 * Verifies and loads the model that the options name; its weights are held once.
 * @throws {Stop} `model-missing`, `model-damaged` or `model-unsupported`.
 */
export async function openModel(options: ModelOptions, modelsFolder: string = packagedModels): Promise<OpenModel> {
  if (options.beams > 1) {
    throw new Stop({
      code: "model-unsupported",
      message: `beams is ${options.beams}, but the runtime decodes greedily and would silently ignore it.`,
      remedy: "Set `beams: 1`.",
    });
  }
  const installed = await findModel(options.translator, options.dtype, modelsFolder);
  const verifying = verifyModel(installed);
  // both at once; a damaged file is reported even where the library cannot be read
  const [verified, imported] = await Promise.allSettled([verifying, importLibrary()]);
  if (verified.status === "rejected") throw verified.reason;
  if (imported.status === "rejected") throw imported.reason;
  const loaded = await loadModel(imported.value, installed, options);
  const identity = { id: installed.id, sha256: verified.value, dtype: installed.dtype };
  const translating: ModelFingerprint = {
    ...identity,
    parameters: { beams: options.beams, batch_padded_tokens: options.batch_padded_tokens },
  };
  const encoding: ModelFingerprint = { ...identity, parameters: { pooling: "mean", centred: true } };

  const open = new Set(["translator", "encoder"]);
  async function close(port: string): Promise<void> {
    if (open.delete(port) && open.size === 0) await loaded.network.dispose();
  }
  const translator = createTranslator(loaded, translating, options.batch_padded_tokens, () => close("translator"));
  const encoder = createEncoder(loaded, encoding, () => close("encoder"));
  return {
    translator,
    encoder,
    async dispose() {
      await translator.dispose();
      await encoder.dispose();
    },
  };
}
