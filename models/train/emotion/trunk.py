"""The second emotion net: the convolutions of faceres, which know faces, with heads of emotion."""
import importlib.util, os
import torch, torch.nn as nn, torch.nn.functional as F
from net import CLASSES
from start import restore_normalisation

SIDE = 80  # pixels that the 48 x 48 are enlarged to
MIDDLE = 115.0  # of the grey values: what faceres' padding stands for


def module_at(name, *path):
    """A module of another folder, whose name a module here has too."""
    spec = importlib.util.spec_from_file_location(name, os.path.join(os.path.dirname(os.path.abspath(__file__)), *path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Normalised(nn.Module):
    """One of faceres' convolutions with a normalisation in place of its bias: without it a high rate of learning breaks the net."""
    def __init__(self, convolution):
        super().__init__()
        old = convolution.layer
        self.pads_one_side, self.old_bias = convolution.pads_one_side, old.bias.data.clone()
        self.layer = nn.Conv2d(old.in_channels, old.out_channels, old.kernel_size, old.stride, old.padding, groups=old.groups, bias=False)
        self.layer.weight.data.copy_(old.weight.data)
        self.normalisation = nn.BatchNorm2d(old.out_channels)

    def restored(self, x):
        """Its output on this, which becomes what it did before."""
        return restore_normalisation(self.normalisation, self.old_bias, self.convolved(x)).clamp(0, 6)

    def convolved(self, x):
        return self.layer(F.pad(x, (0, 1, 0, 1)) if self.pads_one_side else x)

    def forward(self, x):
        return self.normalisation(self.convolved(x)).clamp(0, 6)


class TrunkNet(nn.Module):
    """As EmotionNet: N x 1 x 48 x 48, (grey - 127.5) / 64 -> logits of the class head and of the votes head, N x 7 each."""
    def __init__(self, path):
        super().__init__()
        faceres = module_at("faceres_net", "..", "faceres", "net.py")
        layers = faceres.started(path).layers
        layers[0].layer = of_grey(layers[0].layer, torch.tensor(faceres.MEAN))
        self.layers, self.drop = nn.Sequential(*(Normalised(layer) for layer in layers)), nn.Dropout(0.4)
        self.label, self.votes = nn.Linear(1024, len(CLASSES)), nn.Linear(1024, len(CLASSES))

    @torch.no_grad()
    def restore(self, x):
        x = enlarged(x)
        for layer in self.layers:
            x = layer.restored(x)

    def forward(self, x):
        features = self.drop(self.layers(enlarged(x)).mean((2, 3)))
        return self.label(features), self.votes(features)


def of_grey(first, mean):
    """The first convolution for grey less MIDDLE instead of three colours less their mean."""
    grey = nn.Conv2d(1, first.out_channels, 3, 2, 0)
    grey.weight.data.copy_(first.weight.data.sum(1, keepdim=True))
    grey.bias.data.copy_(first.bias.data - (first.weight.data.sum((2, 3)) * (mean - MIDDLE)).sum(1))
    return grey


def enlarged(x):
    x = F.interpolate(x * 64 + 127.5 - MIDDLE, size=(SIDE, SIDE), mode="bilinear", align_corners=False)
    return x.contiguous(memory_format=torch.channels_last)
