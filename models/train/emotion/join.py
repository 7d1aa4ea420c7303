"""Two nets of the same input as one ONNX file whose output is their weighed mean."""
import numpy as np, onnx
from onnx import compose, helper, numpy_helper


def joined_files(first, second, second_weight, path):
    """Of N x 1 x 48 x 48 to N x 7, each of the files has the input `face` and the output `emotion`."""
    parts = [compose.add_prefix(onnx.load(file), prefix) for file, prefix in ((first, "first/"), (second, "second/"))]
    graph = compose.merge_graphs(parts[0].graph, parts[1].graph, io_map=[])
    for node in graph.node:
        node.input[:] = ["face" if name in ("first/face", "second/face") else name for name in node.input]
    told = graph.input[0]
    told.name = "face"
    answer = graph.output[0]
    answer.name = "emotion"
    weighed = [helper.make_node("Mul", [f"{part}/emotion", f"{part}/weight"], [f"{part}/weighed"]) for part in ("first", "second")]
    weights = [numpy_helper.from_array(np.float32(weight), f"{part}/weight") for part, weight in (("first", 1 - second_weight), ("second", second_weight))]
    mean = helper.make_node("Add", ["first/weighed", "second/weighed"], ["emotion"])
    whole = helper.make_graph([*graph.node, *weighed, mean], "emotion", [told], [answer], [*graph.initializer, *weights])
    model = helper.make_model(whole, opset_imports=parts[0].opset_import, producer_name="face-train")
    model.ir_version = parts[0].ir_version
    onnx.checker.check_model(model)
    onnx.save(model, path)
