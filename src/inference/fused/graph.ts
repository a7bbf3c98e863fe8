import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { targetLimit } from "../decode.js";
import type { ModelConfig } from "../model-config.js";
import { dtypeSuffixes, type Dtype } from "../options.js";
import { compose, type GraphShape } from "./compose.js";
import { feedsOf } from "./feeds.js";
import { readMarian, withTarget } from "./marian.js";
import { observe } from "./observe.js";
import { readOnnx, writeOnnx } from "./onnx-format.js";
import type { TargetTokens } from "./target-tokens.js";

/**
 * The fused graph of a model's folder as an ONNX file.
 * @param examples sentences of tokens that show how large the network's numbers get
 * @throws {Unfusable} where the folder's graphs are of another make
 */
export async function makeGraph(
  folder: string,
  dtype: Dtype,
  config: ModelConfig,
  { written, read, facts }: TargetTokens,
  examples: readonly (readonly number[])[],
  shape: GraphShape,
): Promise<Uint8Array> {
  const [encoder, decoder] = await Promise.all(
    ["encoder_model", "decoder_model_merged"].map((name) =>
      readFile(join(folder, "onnx", `${name}${dtypeSuffixes[dtype]}.onnx`)),
    ),
  );
  if (!encoder || !decoder) throw new Error("A model has two graphs.");
  const weights = withTarget(readMarian(readOnnx(encoder), readOnnx(decoder), config), written, read);
  const sentences = examples.map((ids) => {
    const limit = targetLimit(ids.length, config.max_position_embeddings - 1);
    return feedsOf([{ ids, limit }], [[]], config.pad_token_id);
  });
  const rounds = weights.logits.matrix.steps !== null;
  const largest = rounds ? await observe(weights, facts, sentences) : new Map<string, number>();
  return writeOnnx(compose(weights, { kind: "fixed", largest }, facts, shape));
}
