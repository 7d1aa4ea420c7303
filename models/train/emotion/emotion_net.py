#!/usr/bin/env python3
"""Trains the emotion net and writes it as ONNX. Deterministic for one version of PyTorch, one processor and one number of threads.

  emotion_net.py first  --data ../shared/data/train --out F.onnx
  emotion_net.py second --data ../shared/data/train --crops artifacts/train --start F.onnx --out models/emotion-net.onnx
  emotion_net.py mix    --data ../shared/data/train --crops artifacts/train --start models/emotion-net.onnx

first   FER2013 alone (48 x 48 grey, as stored), 26,119 faces to train on and 3,379 to choose by: the original class, and the votes of ten people (FER+).
second  goes on from there with faces as the service cuts them out: FER2013 both as stored and as crops, muxspace, and GENKI, which tells only who smiles.
        Every fifth picture of muxspace and GENKI is kept out to choose by.
mix     the kept-out figures for other weights of the two heads in Mixed.

Two heads: one predicts the class, one the votes; both learn from every face that has their label. The two labels disagree on a third of FER2013's
faces, so one head could serve neither. What is exported is a mean of both (see Mixed).
Needs Debian's python3-torch, python3-onnx and python3-pil (PyTorch 1.13, CPU).
"""
import argparse, os, sys
import torch
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))  # average.py
from faces import fer2013, fer2013_crops, genki_crops, joined, muxspace_crops
from figures import mixtures, table
from net import EmotionNet, export
from start import continued
from training import Recipe, train

FIRST = Recipe(epochs=36, rate=0.12, class_power=0.25)
SECOND = Recipe(epochs=40, rate=0.05, class_power=0.5, faces_per_epoch=18_000)  # sized to an hour on one thread
MUXSPACE_TIMES, GENKI_TIMES = 3, 2  # both are small
SEED = 20261125


def first(a):
    frames, check = fer2013(a.data, "train"), fer2013(a.data, "val")
    net = EmotionNet().to(memory_format=torch.channels_last)
    print(f"{sum(p.numel() for p in net.parameters()):,} weights", flush=True)
    train(net, [frames], FIRST, lambda: keep(net, {"FER2013 as stored": check}, a.out))


def second(a):
    frames, crops, muxspace, genki, checks = parts(a)
    net = continued(a.start, crops, torch.Generator().manual_seed(SEED)).to(memory_format=torch.channels_last)
    print("before:", *table(net, checks), sep="\n", flush=True)
    learnt = [frames, joined([crops, muxspace.times(MUXSPACE_TIMES), genki.times(GENKI_TIMES)])]
    print(f"{len(frames)} faces as stored; crops: {len(crops)} of them, {len(muxspace)} of muxspace, {len(genki)} of GENKI", flush=True)
    train(net, learnt, SECOND, lambda: keep(net, checks, a.out))


def mix(a):
    _, crops, _, _, checks = parts(a)
    net = continued(a.start, crops, torch.Generator().manual_seed(SEED))
    print(*mixtures(net, checks), sep="\n")


def parts(a):
    """FER2013 as stored and as crops, muxspace and GENKI to train on, and all that is kept out."""
    frames, val = fer2013(a.data, "train"), fer2013(a.data, "val")
    muxspace, muxspace_out = muxspace_crops(a.data, a.crops).kept_out()
    genki, genki_out = genki_crops(a.data, a.crops).kept_out()
    checks = {"FER2013 as stored": val, "FER2013": fer2013_crops(a.crops, "val", val).found(),
              "muxspace": muxspace_out.found(), "GENKI": genki_out.found()}
    return frames, fer2013_crops(a.crops, "train", frames).found(), muxspace.found(), genki.found(), checks


def keep(net, checks, path):
    print(*table(net, checks), sep="\n", flush=True)
    export(net, path)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("phase", choices=["first", "second", "mix"])
    a.add_argument("--data", required=True, help="The labelled sets to train on.")
    a.add_argument("--crops", help="What `models/train -- crops` wrote.")
    a.add_argument("--start", help="The ONNX file to go on from.")
    a.add_argument("--out", default="emotion-net.onnx", help="Written anew with each set of figures.")
    a.add_argument("--threads", type=int, default=1)
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(SEED)
    {"first": first, "second": second, "mix": mix}[a.phase](a)


if __name__ == "__main__":
    main()
