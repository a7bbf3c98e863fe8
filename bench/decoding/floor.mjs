// The matrix products of the network and nothing else: no faster decoder can be made of them.
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { findModel } from "../../dist/inference/index.js";
import { Builder } from "../../dist/inference/fused/builder.js";
import { readMarian, withTarget } from "../../dist/inference/fused/marian.js";
import { value } from "../../dist/inference/fused/nodes.js";
import { readOnnx, writeOnnx } from "../../dist/inference/fused/onnx-format.js";
import { multiply } from "../../dist/inference/fused/products.js";
import { TargetTokens } from "../../dist/inference/fused/target-tokens.js";

/** Any range will do: what is multiplied takes as long. */
class AnyRange extends Map {
  /** @override */
  get() {
    return 4;
  }
}

/**
 * @param {import("../../dist/inference/loaded-model.js").LoadedModel} model
 * @param {number} threads
 * @returns {Promise<(batch: { rows: number, columns: number, turns: number }) => Promise<void>>}
 */
export async function openFloor({ config, vocabulary }, threads) {
  const { folder } = await findModel("uk-en", "q8");
  const [encoder, decoder] = ["encoder_model", "decoder_model_merged"].map((name) =>
    readOnnx(readFileSync(join(folder, "onnx", `${name}_quantized.onnx`))),
  );
  if (!encoder || !decoder) throw new Error("a model has two graphs");
  const target = new TargetTokens(vocabulary, config, config.banned_token_ids ?? []);
  const weights = withTarget(readMarian(encoder, decoder, config), target.written, target.read);
  const rounding = { kind: /** @type {const} */ ("fixed"), largest: new AnyRange() };
  const builder = new Builder();
  const { width } = weights;

  /** One product after the other; of joined ones, the first part goes on. @param {Builder} to @param {string} x @param {readonly import("../../dist/inference/fused/weights.js").Linear[]} products */
  const chain = (to, x, products) =>
    products.reduce((at, linear) => {
      const product = multiply(to, at, linear, rounding, "");
      const parts = linear.matrix.outputs / width;
      if (linear.matrix.outputs % width !== 0 || parts < 2 || linear.matrix.outputs === 4 * width) return product;
      return to.ops("Split", [product, to.ints(width, linear.matrix.outputs - width)], 2, { axis: 1 })[0] ?? "";
    }, x);

  const states = weights.encoder.reduce(
    (x, layer) => chain(builder, x, [layer.attention, layer.attentionOut, layer.widen, layer.narrow]),
    "source",
  );
  const memories = weights.decoder.map(({ crossMemory }, at) =>
    builder.as(`memory_${at}`, multiply(builder, states, crossMemory, rounding, "")),
  );
  const body = builder.inner("turn");
  const state = weights.decoder.reduce(
    (x, layer) =>
      chain(body, x, [
        layer.attention,
        layer.attentionOut,
        layer.crossQuery,
        layer.crossOut,
        layer.widen,
        layer.narrow,
      ]),
    body.name("state"),
  );
  const scores = multiply(body, state, weights.logits, rounding, "");
  const graph = body.graph(
    [body.constant("bool", [1]), state, scores],
    ["bool", "float", "float"],
    [
      value(body.name("number"), "int64", []),
      value(body.name("goes"), "bool", []),
      value(body.name("state"), "float"),
      value(body.name("scores"), "float"),
    ],
  );
  const [last = "", scored = ""] = builder.ops("Loop", ["turns", "", "target", "target"], 2, { body: { graph } });
  const outputs = [builder.as("last", last), builder.as("scored", scored), ...memories];
  const bytes = writeOnnx({
    ir_version: 8,
    opset_import: [
      { domain: "", version: 17 },
      { domain: "com.microsoft", version: 1 },
    ],
    graph: {
      name: "products",
      node: builder.nodes,
      initializer: [...builder.constants],
      input: [
        value("source", "float", ["tokens", width]),
        value("target", "float", ["rows", width]),
        value("turns", "int64", []),
      ],
      output: outputs.map((name) => value(name, "float")),
    },
  });
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: threads, interOpNumThreads: 1 });
  return async ({ rows, columns, turns }) => {
    await session.run({
      source: filled(rows * columns, width),
      target: filled(rows, width),
      turns: new Tensor("int64", BigInt64Array.of(BigInt(turns)), []),
    });
  };
}

/** @param {number} rows @param {number} width */
function filled(rows, width) {
  const numbers = Float32Array.from({ length: rows * width }, (_, at) => Math.sin(at));
  return new Tensor("float32", numbers, [rows, width]);
}
