"""The net of age, gender and ethnicity, its start from a file, and what of it is exported as ONNX."""
import onnx, torch, torch.nn as nn, torch.nn.functional as F
from onnx import numpy_helper

SIDE = 224
AGES = 100  # bins, from 0 years
ETHNICITIES = ("african", "asian", "caucasian", "hispanic")
MEAN = (123.68, 116.779, 103.939)  # red, green, blue: Caffe's; FeatureNets.cs
STAGES = ((64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), *[(512, 1)] * 5, (1024, 2), (1024, 1))  # channels, stride


class Convolution(nn.Module):
    """With a bias instead of a normalisation: the file's is folded into it. Where it halves the sides it pads as TensorFlow does, right and bottom."""
    def __init__(self, inputs, outputs, kernel, stride=1, groups=1):
        super().__init__()
        self.pads_one_side = stride == 2
        self.layer = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2 if stride == 1 else 0, groups=groups)

    def forward(self, x):
        return self.layer(F.pad(x, (0, 1, 0, 1)) if self.pads_one_side else x).clamp(0, 6)


class FaceRes(nn.Module):
    """MobileNet v1. N x 3 x 224 x 224, red, green, blue less their mean -> logits of a man, N, of the ages, N x 100,
    and of the ethnicities, N x 4."""
    def __init__(self, dropout=0.3):
        super().__init__()
        layers, inputs = [Convolution(3, 32, 3, stride=2)], 32
        for outputs, stride in STAGES:
            layers += [Convolution(inputs, inputs, 3, stride, groups=inputs), Convolution(inputs, outputs, 1)]
            inputs = outputs
        self.layers, self.dropout = nn.Sequential(*layers), nn.Dropout(dropout)
        self.hidden, self.male, self.age = nn.Linear(inputs, 256), nn.Linear(256, 1), nn.Linear(256, AGES)
        self.ethnicity = nn.Linear(inputs, len(ETHNICITIES))

    def forward(self, x):
        embedding = self.dropout(self.layers(x).mean((2, 3)))
        hidden = self.dropout(F.relu(self.hidden(embedding)))
        return self.male(hidden)[:, 0], self.age(hidden), self.ethnicity(embedding)

    def trunk_and_heads(self):
        trunk = {id(p) for p in self.layers.parameters()}
        return list(self.layers.parameters()), [p for p in self.parameters() if id(p) not in trunk]


def started(path):
    """The net of faceres.onnx; it tells no ethnicity yet."""
    graph, net = onnx.load(path).graph, FaceRes()
    weights = {w.name: torch.from_numpy(numpy_helper.to_array(w).copy()) for w in graph.initializer}
    convolutions = iter(net.layers)
    dense = {256: net.hidden, 1: net.male, AGES: net.age}
    with torch.no_grad():
        for node, then, after in zip(graph.node, [*graph.node][1:], [*graph.node][2:]):
            if node.op_type == "Conv":
                scale, shift = (weights[then.input[1]], after) if then.op_type == "Mul" else (torch.ones(1), then)
                layer = next(convolutions).layer
                layer.weight.copy_(weights[node.input[1]] * scale.view(-1, 1, 1, 1))
                layer.bias.copy_(weights[shift.input[1]].flatten())
            elif node.op_type == "Gemm":
                weight = weights[node.input[1]]
                dense[weight.shape[1]].weight.copy_(weight.T)
                dense[weight.shape[1]].bias.copy_(weights[node.input[2]])
        first = net.layers[0].layer.weight
        first.copy_(first.flip(1))  # the file wants blue first
    return net


def coded(x):
    """0..255 -> what the net sees."""
    return x - torch.tensor(MEAN).view(1, 3, 1, 1)


OUTPUTS = ["male", "age", "ethnicity"]


class Exported(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        male, age, ethnicity = self.net(x)
        return male.unsqueeze(1), age.softmax(1), ethnicity


def export(net, path):
    whole = Exported(net).eval()
    torch.onnx.export(whole, torch.zeros(1, 3, SIDE, SIDE), path, opset_version=13, input_names=["face"], output_names=OUTPUTS,
                      dynamic_axes={name: {0: "N"} for name in ("face", *OUTPUTS)})
