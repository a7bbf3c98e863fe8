"""The decoder's two graphs, first step and cached step, as the branches of one If: the "merged" decoder of transformers.js."""
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 14


def merge(first, cached):
    """One model whose input use_cache_branch chooses; equal weights are kept once, at the top."""
    weights, seen = [], {}

    def lifted(tensor):
        key = (tensor.data_type, tuple(tensor.dims), numpy_helper.to_array(tensor).tobytes())
        if key not in seen:
            copy = TensorProto()
            copy.CopyFrom(tensor)
            seen[key] = copy.name = f"w{len(weights)}"
            weights.append(copy)
        return seen[key]

    def branch(graph, tag):
        renamed = {tensor.name: lifted(tensor) for tensor in graph.initializer}
        outer = {value.name for value in graph.input}

        def name_of(name):
            return renamed.get(name, name if not name or name in outer else f"{tag}/{name}")

        nodes = []
        for node in graph.node:
            copy = onnx.NodeProto()
            copy.CopyFrom(node)
            copy.name = f"{tag}/{node.name}"
            copy.input[:] = [name_of(name) for name in node.input]
            copy.output[:] = [name_of(name) for name in node.output]
            nodes.append(copy)
        outputs = [
            helper.make_tensor_value_info(f"{tag}/{value.name}", value.type.tensor_type.elem_type, None)
            for value in graph.output
        ]
        return helper.make_graph(nodes, tag, [], outputs)

    weight_names = {tensor.name for graph in (first, cached) for tensor in graph.initializer}
    else_branch, then_branch = branch(first, "first"), branch(cached, "cached")
    inputs = {value.name: value for graph in (first, cached) for value in graph.input if value.name not in weight_names}
    outputs = [
        helper.make_tensor_value_info(value.name, value.type.tensor_type.elem_type, None) for value in first.output
    ]
    chosen = helper.make_node(
        "If", ["use_cache_branch"], [o.name for o in outputs], "branch", then_branch=then_branch, else_branch=else_branch
    )
    switch = helper.make_tensor_value_info("use_cache_branch", TensorProto.BOOL, [1])
    graph = helper.make_graph([chosen], "decoder", [*inputs.values(), switch], outputs, weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="perekaz")
    model.ir_version = 8
    return model
