"""The embedded model's own weights under CTranslate2: seconds for the sentences given, greedy, int8.

usage: ctranslate2_peer.py MODEL_FOLDER THREADS BATCH WORKERS RUNS < sentences.json        needs pip install ctranslate2 onnx numpy
Reads a JSON array of arrays of token strings, prints {"seconds": [...], "tokens": n, "written": [[...]]}. The weights come out of
the q8 graphs (export.py, onnx_int8.py): whole numbers times their scale are what both sides multiply with.
"""
import json
import os
import re
import sys
import tempfile
import time

import ctranslate2
import numpy as np
import onnx
from ctranslate2.converters import utils
from ctranslate2.specs import common_spec, transformer_spec
from onnx import numpy_helper


class Weights:
    """Matrices, biases and norms of the exported graphs by the names of the layers that they belong to."""

    def __init__(self, folder):
        self.linear, self.norm = {}, {}
        encoder = onnx.load(os.path.join(folder, "onnx", "encoder_model_quantized.onnx")).graph
        decoder = onnx.load(os.path.join(folder, "onnx", "decoder_model_merged_quantized.onnx")).graph
        first = next(a.g for a in decoder.node[0].attribute if a.name == "else_branch")
        self.embeddings = self._read(encoder.node, encoder.initializer)
        self._read(first.node, decoder.initializer)

    def _read(self, nodes, initializers):
        arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in initializers}
        by_input = {}
        for node in nodes:
            for name in node.input:
                by_input.setdefault(name, []).append(node)
        embeddings = None
        for node in nodes:
            if node.op_type == "Gather" and node.input[0] in arrays and arrays[node.input[0]].dtype == np.int8:
                rows = arrays[node.input[0]].astype(np.float32)
                scales = next(a for name, a in arrays.items() if a.dtype == np.float32 and a.size == len(rows) and any(
                    other.op_type == "Gather" and other.input[1] == node.input[1] for other in by_input.get(name, [])))
                embeddings = rows * scales.reshape(-1, 1)
            elif node.op_type == "MatMulInteger":
                self._read_linear(node, arrays, by_input)
            elif node.op_type == "Mul" and "layer_norm" in node.name and any(name in arrays for name in node.input):
                scale = next(arrays[name] for name in node.input if name in arrays)
                add = by_input[node.output[0]][0]
                shift = next(arrays[name] for name in add.input if name in arrays)
                self.norm[layer_name(node.name)] = scale, shift
        return embeddings

    def _read_linear(self, node, arrays, by_input):
        cast = by_input[node.output[0]][0]
        product = by_input[cast.output[0]][0]
        scale_name = next(name for name in product.input if name != cast.output[0])
        scale = next(arrays[name] for made in by_input.values() for other in made if other.output[0] == scale_name
                     for name in other.input if name in arrays)
        weight = (arrays[node.input[1]].astype(np.float32) * scale).T
        adding = [other for other in by_input.get(product.output[0], []) if other.op_type == "Add"]
        bias = next((arrays[name] for other in adding for name in other.input if name in arrays), None)
        self.linear[layer_name(product.output[0])] = weight, bias


def layer_name(name):
    """first//decoder.0/fc1/MatMul_output_0 -> decoder.0/fc1"""
    return re.sub(r"^(first/)?/?|/?(MatMul|Mul|Gemm)(_\d+)?(_output_\d+.*)?$", "", name)


def fill(spec, weights, side, layers):
    def linear(name):
        part = common_spec.LinearSpec()
        weight, bias = weights.linear[name]
        part.weight, part.bias = weight, bias.reshape(-1)
        return part

    def norm(part, name):
        part.gamma, part.beta = weights.norm[name]

    def keys_values(layer, cross):
        if side == "encoder":
            return [linear(f"{side}.{layer}/{kind}_proj") for kind in "kv"]
        # in the exported decoder these stand outside their layers, numbered in order: self, cross, self, cross, ...
        at = 2 * layer + cross
        return [linear(f"{kind}_proj" + (f"_{at}" if at else "")) for kind in "kv"]

    for number, layer in enumerate(layers):
        utils.fuse_linear(layer.self_attention.linear[0], [linear(f"{side}.{number}/self_attn/q_proj"), *keys_values(number, 0)])
        copy(layer.self_attention.linear[-1], linear(f"{side}.{number}/self_attn/out_proj"))
        norm(layer.self_attention.layer_norm, f"{side}.{number}/self_attn_layer_norm")
        if side == "decoder":
            utils.fuse_linear(layer.attention.linear[0], [linear(f"{side}.{number}/encoder_attn/q_proj")])
            utils.fuse_linear(layer.attention.linear[1], keys_values(number, 1))
            copy(layer.attention.linear[-1], linear(f"{side}.{number}/encoder_attn/out_proj"))
            norm(layer.attention.layer_norm, f"{side}.{number}/encoder_attn_layer_norm")
        copy(layer.ffn.linear_0, linear(f"{side}.{number}/fc1"))
        copy(layer.ffn.linear_1, linear(f"{side}.{number}/fc2"))
        norm(layer.ffn.layer_norm, f"{side}.{number}/final_layer_norm")


def copy(to, part):
    to.weight, to.bias = part.weight, part.bias


def positions(length, width):
    angle = np.arange(length)[:, None] / np.power(10000.0, np.arange(0, width, 2) / width)[None]
    return np.concatenate([np.sin(angle), np.cos(angle)], 1).astype(np.float32)


def convert(folder, out):
    config = json.load(open(os.path.join(folder, "config.json"), encoding="utf-8"))
    pieces = json.load(open(os.path.join(folder, "tokenizer.json"), encoding="utf-8"))["model"]["vocab"]
    weights = Weights(folder)
    spec = transformer_spec.TransformerSpec.from_config(
        (config["encoder_layers"], config["decoder_layers"]), config["encoder_attention_heads"], pre_norm=False,
        activation=common_spec.Activation.RELU)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = float(config["d_model"]) ** 0.5
        side.position_encodings.encodings = positions(config["max_position_embeddings"], config["d_model"])
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = weights.embeddings
    fill(spec, weights, "encoder", spec.encoder.layer)
    fill(spec, weights, "decoder", spec.decoder.layer)
    weight, bias = weights.linear[""]
    bias = bias.reshape(-1).copy()
    bias[config["pad_token_id"]] = -1e9
    spec.decoder.projection.weight, spec.decoder.projection.bias = weight, bias
    tokens = [piece for piece, _ in pieces]
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.eos_token = spec.config.bos_token = "</s>"
    spec.config.unk_token, spec.config.decoder_start_token = "<unk>", "<pad>"
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(out)


def main():
    folder, threads, batch, workers, runs = sys.argv[1], *map(int, sys.argv[2:6])
    rows = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as out:
        convert(folder, out)
        translator = ctranslate2.Translator(out, compute_type="int8", inter_threads=workers, intra_threads=threads)

        def translate():
            if batch > 1:
                return translator.translate_batch(rows, beam_size=1, max_batch_size=batch, max_decoding_length=256)
            return [translator.translate_batch([row], beam_size=1, max_decoding_length=256)[0] for row in rows]

        results = translate()
        seconds = []
        for _ in range(runs):
            start = time.perf_counter()
            translate()
            seconds.append(time.perf_counter() - start)
    written = [result.hypotheses[0] for result in results]
    print(json.dumps({"seconds": seconds, "tokens": sum(len(row) + 1 for row in written), "written": written}))


if __name__ == "__main__":
    main()
