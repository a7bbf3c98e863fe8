"""Weights of a graph as int8, one scale an output channel; activations are quantised at each call (dynamic)."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SMALLEST = 64  # a matrix with a shorter side stays as it is


def quantize(path, target, vocabulary):
    """Writes the graph of `path` with its matrix products and its look-ups of `vocabulary` rows in int8."""
    model = onnx.load(path)
    weights = {tensor.name: tensor for tensor in model.graph.initializer}
    nodes = _Rewrite(weights, vocabulary).all(list(model.graph.node), "")
    used = set()
    _collect_inputs(nodes, used)
    del model.graph.node[:], model.graph.initializer[:]
    model.graph.node.extend(nodes)
    model.graph.initializer.extend(tensor for name, tensor in weights.items() if name in used)
    onnx.save(model, target)


def _collect_inputs(nodes, used):
    for node in nodes:
        used.update(node.input)
        for attribute in node.attribute:
            if attribute.type == onnx.AttributeProto.GRAPH:
                _collect_inputs(attribute.g.node, used)


class _Rewrite:
    def __init__(self, weights, vocabulary):
        self.weights, self.vocabulary = weights, vocabulary

    def all(self, nodes, tag):
        done, quantized = [], {}
        for node in nodes:
            for attribute in node.attribute:
                if attribute.type == onnx.AttributeProto.GRAPH:
                    inner = self.all(list(attribute.g.node), f"{tag}{node.name}{attribute.name}/")
                    del attribute.g.node[:]
                    attribute.g.node.extend(inner)
            if node.op_type in ("MatMul", "Gemm") and self._is_large(node, 1):
                done += self._product(node, tag, quantized)
            elif node.op_type == "Gather" and self._is_large(node, 0) and self._matrix(node.input[0]).shape[0] == self.vocabulary:
                done += self._look_up(node)
            else:
                done.append(node)
        return done

    def _is_large(self, node, at):
        tensor = self.weights.get(node.input[at]) if len(node.input) > at else None
        return tensor is not None and len(tensor.dims) == 2 and min(tensor.dims) >= SMALLEST

    def _matrix(self, name):
        return numpy_helper.to_array(self.weights[name]).astype(np.float32)

    def _constant(self, name, array):
        if name not in self.weights:
            self.weights[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def _int8(self, name, matrix, axis):
        scale = np.maximum(np.abs(matrix).max(axis, keepdims=True), 1e-8) / 127.0
        rounded = np.clip(np.round(matrix / scale), -127, 127).astype(np.int8)
        return self._constant(name + "_int8", rounded), scale.astype(np.float32)

    def _product(self, node, tag, quantized):
        matrix, base = self._matrix(node.input[1]), node.input[1]
        if any(attribute.name == "transB" and attribute.i for attribute in node.attribute):
            matrix, base = matrix.T, base + "_turned"
        weight, scale = self._int8(base, matrix, 0)
        scale = self._constant(base + "_scale", scale[0])
        zero = self._constant(base + "_zero", np.zeros(matrix.shape[1], np.int8))
        x, out, nodes = node.input[0], node.output[0], []
        if x not in quantized:
            quantized[x] = [f"{tag}activation{len(quantized)}_{part}" for part in ("int8", "scale", "zero")]
            nodes.append(helper.make_node("DynamicQuantizeLinear", [x], quantized[x], quantized[x][0]))
        x_int8, x_scale, x_zero = quantized[x]
        biased = node.op_type == "Gemm" and len(node.input) > 2
        unbiased = out + "_unbiased" if biased else out
        nodes += [
            helper.make_node("MatMulInteger", [x_int8, weight, x_zero, zero], [out + "_int32"], out + "_int32"),
            helper.make_node("Cast", [out + "_int32"], [out + "_float"], out + "_float", to=TensorProto.FLOAT),
            helper.make_node("Mul", [x_scale, scale], [out + "_scale"], out + "_scale"),
            helper.make_node("Mul", [out + "_float", out + "_scale"], [unbiased], unbiased),
        ]
        if biased:
            nodes.append(helper.make_node("Add", [unbiased, node.input[2]], [out], out + "_biased"))
        return nodes

    def _look_up(self, node):
        table, rows, out = node.input[0], node.input[1], node.output[0]
        weight, scale = self._int8(table + "_rows", self._matrix(table), 1)
        scale = self._constant(table + "_rows_scale", scale)
        return [
            helper.make_node("Gather", [weight, rows], [out + "_int8"], out + "_int8", axis=0),
            helper.make_node("Cast", [out + "_int8"], [out + "_float"], out + "_float", to=TensorProto.FLOAT),
            helper.make_node("Gather", [scale, rows], [out + "_scale"], out + "_row_scale", axis=0),
            helper.make_node("Mul", [out + "_float", out + "_scale"], [out], out + "_row"),
        ]
