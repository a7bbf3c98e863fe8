import type { CallOptions, ModelFingerprint, SentenceEncoder } from "../core/index.js";
import { createMeanPooling } from "./mean-pooling.js";
import type { LoadedModel } from "./loaded-model.js";
import type { SentenceStates } from "./sentence-pooling.js";
import { asSession } from "./session.js";
import { tokenize, toTensors } from "./source-tokens.js";

/**
 * Sentence vectors from the states of the translation model's encoder: pooled by the model's own trained head, which
 * puts a sentence and its translation near each other, or, where it has none, by their mean.
 */
export function createEncoder(
  loaded: LoadedModel,
  identity: Omit<ModelFingerprint, "parameters">,
  dispose: () => Promise<void>,
): SentenceEncoder {
  const { pooling } = loaded;
  const pool = pooling ? pooling.pool : createMeanPooling((sentence) => statesOf(loaded, sentence));

  async function encode(sentences: readonly string[], options: CallOptions = {}): Promise<readonly Float32Array[]> {
    const { signal, onProgress } = options;
    signal?.throwIfAborted();
    const vectors: Float32Array[] = [];
    for (const sentence of sentences) {
      signal?.throwIfAborted();
      vectors.push(await pool(await statesOf(loaded, sentence)));
      onProgress?.(vectors.length, sentences.length);
    }
    return vectors;
  }
  return {
    model: { ...identity, parameters: { pooling: pooling ? "trained" : "centred mean" } },
    dimensions: loaded.config.d_model,
    bilingual: pooling !== null,
    encode,
    dispose,
  };
}

/** One sentence at a time: in a batch with int8 weights the library's states depend on the neighbours. */
async function statesOf(loaded: LoadedModel, sentence: string): Promise<SentenceStates> {
  const { ids } = tokenize(loaded, sentence);
  const states = loaded.engine ? await loaded.engine.encode(ids) : await encodePlainly(loaded, ids);
  return { states, tokens: ids.length, width: loaded.config.d_model };
}

async function encodePlainly(loaded: LoadedModel, ids: readonly number[]): Promise<Float32Array> {
  const { input_ids, attention_mask } = toTensors(loaded, [ids]);
  const { sessions } = await loaded.network();
  const output = await asSession(sessions.model).run({
    input_ids: input_ids.ort_tensor,
    attention_mask: attention_mask.ort_tensor,
  });
  const states = output["last_hidden_state"]?.data;
  if (!(states instanceof Float32Array)) throw new Error("The runtime gave no encoder states.");
  return states;
}
