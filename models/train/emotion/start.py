"""A trained net from its ONNX file, so that training can go on. Its convolutions hold their normalisation: that is taken apart again."""
import onnx, torch, torch.nn as nn, torch.nn.functional as F
from onnx import numpy_helper
from augmentation import augmented
from net import EmotionNet, coded

TOLERANCE = 1e-3  # of the logits; sums in another order give other last bits
PROBES = 2048     # faces to measure by


def continued(path, faces, random):
    """The net whose output is the file's, normalised by what it sees on some of these augmented faces."""
    graph = onnx.load(path).graph
    weights = {w.name: torch.from_numpy(numpy_helper.to_array(w).copy()) for w in graph.initializer}
    net = EmotionNet().eval()
    rows = torch.randperm(len(faces), generator=random)[:PROBES]
    x = coded(augmented(faces.pixels[rows], random)).to(memory_format=torch.channels_last)
    with torch.no_grad():
        restore_layers(net.layers, [(weights[n.input[1]], weights[n.input[2]]) for n in graph.node if n.op_type == "Conv"], x)
        for name, head in (("label", net.label), ("votes", net.votes)):
            head.weight.copy_(weights[f"net.{name}.weight"])
            head.bias.copy_(weights[f"net.{name}.bias"])
        check(net, graph, weights, x[:64])
    return net


def restore_layers(layers, folded, x):
    """A convolution with a bias becomes one without, normalised so that its output is the same: by its own mean and deviation, then put back."""
    folded = iter(folded)
    for layer in layers:
        if isinstance(layer, nn.Conv2d):
            weight, bias = next(folded)
            layer.weight.copy_(weight)
        x = layer(x) if not isinstance(layer, nn.BatchNorm2d) else restore_normalisation(layer, bias, x)
    return x


def restore_normalisation(layer, bias, x):
    variance, mean = torch.var_mean(x, (0, 2, 3), unbiased=False)
    layer.running_mean.copy_(mean)
    layer.running_var.copy_(variance)
    layer.weight.copy_((variance + layer.eps).sqrt())
    layer.bias.copy_(bias + mean)
    return layer(x)


def check(net, graph, weights, x):
    """The file's graph, operator by operator, gives what the net gives."""
    values = {**weights, "face": x}
    run = {
        "Conv": lambda x, w, b: F.conv2d(x, w, b, padding=1), "Relu": F.relu, "MaxPool": lambda x: F.max_pool2d(x, 2),
        "ReduceMean": lambda x: x.mean((2, 3)), "Gemm": lambda x, w, b: F.linear(x, w, b),
    }
    logits = []
    for node in graph.node:
        if node.op_type in run:
            values[node.output[0]] = run[node.op_type](*(values[name] for name in node.input))
        if node.op_type == "Gemm":
            logits.append(values[node.output[0]])
    for mine, files in zip(net(x), logits):
        assert (mine - files).abs().max() < TOLERANCE, f"The restored net differs from its file by {(mine - files).abs().max()}."
