import { stat } from "node:fs/promises";
import { join } from "node:path";
import { asSession, type Library } from "./session.js";

/** The graph, within a model's folder, that makes a sentence vector of the encoder's states. */
export const poolingFile = "onnx/sentence_pooling.onnx";

/** The encoder's output for one sentence, a row for each of its tokens. */
export interface SentenceStates {
  readonly states: Float32Array;
  readonly tokens: number;
  /** Numbers in a row. */
  readonly width: number;
}

/** A trained head over the encoder (models/training/pooling.py). */
export interface SentencePooling {
  /** A vector of unit length. */
  readonly pool: (states: SentenceStates) => Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** The head of the model in `folder`; null where it has none. */
export async function loadPooling(library: Library, folder: string, threads: number): Promise<SentencePooling | null> {
  if ((await stat(join(folder, poolingFile)).catch(() => null)) === null) return null;
  const network = await library.PreTrainedModel.from_pretrained(folder, {
    local_files_only: true,
    model_file_name: "sentence_pooling",
    dtype: "fp32",
    device: "cpu",
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
  });
  const session = asSession(network.sessions.model);
  return {
    async pool({ states, tokens, width }) {
      const output = await session.run({
        last_hidden_state: new library.Tensor("float32", states, [1, tokens, width]).ort_tensor,
        attention_mask: new library.Tensor("int64", new BigInt64Array(tokens).fill(1n), [1, tokens]).ort_tensor,
      });
      const vector = output.sentence_embedding?.data;
      if (!(vector instanceof Float32Array)) throw new Error("The runtime gave no sentence vector.");
      return vector;
    },
    async dispose() {
      await network.dispose();
    },
  };
}
