#!/usr/bin/env python3
"""Trains the emotion net and writes it as ONNX. Deterministic for one version of PyTorch and one number of threads.

  emotion_net.py --data ../shared/data/train --out emotion-net.onnx [--epochs 36] [--threads 1]

Data    FER2013 (48 x 48 grey, as stored), 26,119 faces to train on and 3,379 to choose by: the original class, and the votes of ten people (FER+).
Net     a plain convolutional net (VGG-like, normalised) of 2 million weights on 48 x 48 grey pixels.
Heads   one predicts the original class, one the votes; both learn from every face that has their label. The two labels disagree on a third of the
        faces, so one head could serve neither. What is exported is a mean of both (see Mixed).
Needs Debian's python3-torch and python3-pil (1.13, CPU); a GPU is used where PyTorch sees one.
"""
import argparse, csv, io, math, os, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from PIL import Image

# The order of the outputs.
CLASSES = ["happiness", "surprise", "anger", "disgust", "fear", "sadness", "neutral"]
SIDE = 48


class EmotionNet(nn.Module):
    """N x 1 x 48 x 48, (grey - 127.5) / 64 -> logits of the class head and of the votes head, N x 7 each. Ten 3 x 3 convolutions, each normalised."""
    def __init__(self, stages=((32, 32), (64, 64), (128, 128, 128), (256, 256, 256))):
        super().__init__()
        layers, inputs = [], 1
        for stage in stages:
            for width in stage:
                layers += [nn.Conv2d(inputs, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(inplace=True)]
                inputs = width
            layers += [nn.MaxPool2d(2)]
        # The last pooling is the mean over the whole picture.
        self.layers, self.drop = nn.Sequential(*layers[:-1]), nn.Dropout(0.4)
        self.label, self.votes = nn.Linear(inputs, len(CLASSES)), nn.Linear(inputs, len(CLASSES))

    def forward(self, x):
        features = self.drop(self.layers(x).mean((2, 3)))
        return self.label(features), self.votes(features)


class Mixed(nn.Module):
    """The ONNX file's output: seven probabilities. Weighed by the validation part: by class alone 66 % of the classes are right and 75 % of the votes'
    majorities, by votes alone 59 and 86, so 65 and 78. The votes are mostly for neutral: half of that prior is taken away, so that the rare ones
    are told."""
    CLASS_WEIGHT, PRIOR = 0.7, 0.5

    def __init__(self, net, votes):
        super().__init__()
        self.net = net
        self.register_buffer("prior", (votes.sum(0) / votes.sum()).clamp(min=0.01).log() * self.PRIOR)

    def forward(self, x):
        label, votes = self.net(x)
        return self.CLASS_WEIGHT * label.softmax(1) + (1 - self.CLASS_WEIGHT) * (votes - self.prior).softmax(1)


def read(folder, part):
    """Faces (N, 48, 48) u8, classes (N) with -1 for none, votes (N, 7) as shares, all 0 for none."""
    header = open(os.path.join(folder, "header.bin"), "rb").read()
    body = open(os.path.join(folder, f"fer2013_{part}.jpgs"), "rb").read()
    rows = list(csv.DictReader(open(os.path.join(folder, f"labels_{part}.csv"))))
    spans = [(int(r["offset"]), int(r["length"])) for r in rows]
    faces = np.stack([np.asarray(Image.open(io.BytesIO(header + body[a:a + n] + b"\xff\xd9"))) for a, n in spans])
    classes = np.array([CLASSES.index(r["emotion"]) if r["emotion"] else -1 for r in rows])
    votes = np.array([[float(r["v_" + c]) for c in CLASSES] for r in rows], np.float32)
    votes[votes < 2] = 0  # one vote of ten is noise (Barsoum et al. 2016, "Training deep networks ... with crowd-sourced label distribution")
    total = votes.sum(1, keepdims=True)
    return torch.from_numpy(faces.copy()), torch.from_numpy(classes), torch.from_numpy(np.where(total >= 3, votes / np.maximum(total, 1), 0).astype(np.float32))


def augmented(faces, random):
    """Turned, moved, scaled and mirrored; other contrast, brightness and gamma; at times a part is hidden or the whole is blurred."""
    n = len(faces)
    uniform = lambda low, high, *shape: torch.rand(n, *shape, generator=random) * (high - low) + low
    angle, scale = uniform(-0.26, 0.26), uniform(0.82, 1.12)
    flip = torch.where(uniform(0, 1) < 0.5, -1.0, 1.0)
    cos, sin = scale * angle.cos(), scale * angle.sin()
    to_source = torch.stack([torch.stack([cos * flip, -sin, uniform(-0.14, 0.14)], 1), torch.stack([sin * flip, cos, uniform(-0.14, 0.14)], 1)], 1)
    grid = F.affine_grid(to_source, (n, 1, SIDE, SIDE), align_corners=False)
    x = F.grid_sample(faces.unsqueeze(1).float() / 255, grid, padding_mode="border" if torch.rand(1, generator=random) < 0.5 else "zeros", align_corners=False)
    x = x.clamp(1e-4, 1) ** uniform(-0.5, 0.5, 1, 1, 1).exp()
    mean = x.mean((2, 3), keepdim=True)
    x = ((x - mean) * uniform(-0.4, 0.4, 1, 1, 1).exp() + mean + uniform(-0.15, 0.15, 1, 1, 1)).clamp(0, 1)
    blurred = F.avg_pool2d(x, 3, 1, 1, count_include_pad=False)
    x = torch.where((uniform(0, 1) < 0.15).view(-1, 1, 1, 1), blurred, x)
    rows, columns = torch.arange(SIDE).view(1, 1, -1, 1), torch.arange(SIDE).view(1, 1, 1, -1)
    top, left, height, width = (uniform(low, high, 1, 1, 1) for low, high in ((-6, 42), (-6, 42), (6, 18), (6, 18)))
    hidden = (rows >= top) & (rows < top + height) & (columns >= left) & (columns < left + width) & (uniform(0, 1, 1, 1, 1) < 0.5)
    return torch.where(hidden, uniform(0, 1, 1, 1, 1), x)


def coded(x):
    """0..1 -> what the net sees; the service's coding is (grey - 127.5) / 64."""
    return (x * 255 - 127.5) / 64


def loss_of(logits, target, weight):
    """Cross entropy with a distribution; faces without one have weight 0."""
    return -(weight * (target * F.log_softmax(logits, 1)).sum(1)).sum() / weight.sum().clamp(min=1)


@torch.no_grad()
def evaluate(net, faces, classes, votes):
    """Percent right of each head on its own labels, and of the mean of both; with each face's mirror image."""
    net.eval()
    a, b = [], []
    for chunk in faces.split(256):
        x = coded(chunk.unsqueeze(1).float() / 255)
        both = [net(x), net(x.flip(3))]
        a.append(sum(o[0].softmax(1) for o in both) / 2)
        b.append(sum(o[1].softmax(1) for o in both) / 2)
    a, b = torch.cat(a), torch.cat(b)
    known, most = classes >= 0, votes.max(1)
    clear = most.values > 0.5
    on = lambda p: (round(100 * (p.argmax(1)[known] == classes[known]).float().mean().item(), 2),
                    round(100 * (p.argmax(1)[clear] == most.indices[clear]).float().mean().item(), 2))
    return {"class head": on(a), "votes head": on(b), "mean": on((a + b) / 2)}


def train(net, data, check, epochs, batch=128, rate=0.12, seed=20261125):
    faces, classes, votes = data
    random = torch.Generator().manual_seed(seed)
    # A face whose class is known counts in the class head, one with enough votes in the votes head; thin classes count more, by the fourth root.
    onehot = F.one_hot(classes.clamp(min=0), len(CLASSES)).float()
    smooth = 0.9 * onehot + 0.1 / len(CLASSES)
    frequency = torch.bincount(classes[classes >= 0], minlength=len(CLASSES)).float()
    class_weight = torch.where(classes >= 0, (frequency.mean() / frequency)[classes.clamp(min=0)] ** 0.25, torch.zeros(len(classes)))
    vote_frequency = votes.sum(0)
    vote_weight = (votes * (vote_frequency.mean() / vote_frequency) ** 0.25).sum(1)
    decay, plain = [], []
    for p in net.parameters():
        (decay if p.ndim > 1 else plain).append(p)
    optimiser = torch.optim.SGD([{"params": decay, "weight_decay": 5e-4}, {"params": plain}], rate, 0.9, nesterov=True)
    steps = epochs * (len(faces) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, steps, pct_start=0.15, div_factor=20, final_div_factor=1000)
    average = {k: v.clone() for k, v in net.state_dict().items()}
    step = 0
    for epoch in range(epochs):
        net.train()
        start, total = time.time(), 0.0
        for rows in torch.randperm(len(faces), generator=random).split(batch):
            if len(rows) < batch:
                continue
            x = coded(augmented(faces[rows], random)).to(memory_format=torch.channels_last)
            optimiser.zero_grad()
            with torch.autocast("cpu", torch.bfloat16):  # a third of the time on a processor that has it; the weights stay 32 bits
                label, vote = net(x)
            loss = loss_of(label.float(), smooth[rows], class_weight[rows]) + loss_of(vote.float(), votes[rows], vote_weight[rows])
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5)
            optimiser.step()
            schedule.step()
            total, step = total + loss.item(), step + 1
            keep = min(0.998, step / (step + 10))
            for k, v in net.state_dict().items():
                average[k].mul_(keep).add_(v, alpha=1 - keep) if v.is_floating_point() else average[k].copy_(v)
        print(f"epoch {epoch + 1}/{epochs}  loss {total / (len(faces) // batch):.4f}  {time.time() - start:.0f} s", flush=True)
        if epoch % 3 == 2 or epoch == epochs - 1:
            kept = {k: v.clone() for k, v in net.state_dict().items()}
            net.load_state_dict(average)
            print("   right %, of the class and of the votes' majority:", evaluate(net, *check), flush=True)
            torch.save(average, "emotion-net.pt")
            net.load_state_dict(kept)
    net.load_state_dict(average)


def export(net, votes, path):
    mixed = Mixed(net.to(memory_format=torch.contiguous_format), votes).eval()
    torch.onnx.export(mixed, torch.zeros(1, 1, SIDE, SIDE), path, opset_version=13, input_names=["face"], output_names=["emotion"],
                      dynamic_axes={"face": {0: "N"}, "emotion": {0: "N"}})


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--data", required=True)
    a.add_argument("--out", default="emotion-net.onnx")
    a.add_argument("--epochs", type=int, default=36)
    a.add_argument("--threads", type=int, default=1)
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(20261125)
    folder = os.path.join(a.data, "emo_fer2013")
    net = EmotionNet().to(memory_format=torch.channels_last)
    print(f"{sum(p.numel() for p in net.parameters()):,} weights", flush=True)
    data = read(folder, "train")
    train(net, data, read(folder, "val"), a.epochs)
    export(net, data[2], a.out)


if __name__ == "__main__":
    main()
