#!/usr/bin/env python3
"""Trains the two emotion nets and writes them as ONNX. Deterministic for one version of PyTorch, one processor and one number of threads.

  emotion_net.py first  --data ../shared/data/train --out 1.onnx
  emotion_net.py second --data ../shared/data/train --crops artifacts/train --start 1.onnx --out 2.onnx
  emotion_net.py mix    --data ../shared/data/train --crops artifacts/train --start 2.onnx
  emotion_net.py trunk  --data ../shared/data/train --crops artifacts/train --start models/faceres.onnx --out 3.onnx
  emotion_net.py join   --start 2.onnx 3.onnx --out models/emotion-net.onnx

first   FER2013 alone (48 x 48 grey, as stored), 26,119 faces to train on and 3,379 to choose by: the original class, and the votes of ten people (FER+).
second  goes on from there with faces as the service cuts them out: FER2013 both as stored and as crops, muxspace, and GENKI, which tells only who smiles.
        Every fifth picture of muxspace and GENKI is kept out to choose by.
mix     the kept-out figures for other weights of the two heads in Mixed.
trunk   another net, which starts from faceres: FER2013 as stored, and the crops of muxspace and GENKI.
join    one file of both nets, whose answer is a weighed mean of theirs.

Two heads each: one predicts the class, one the votes; both learn from every face that has their label. The two labels disagree on a third of FER2013's
faces, so one head could serve neither. What is exported is a mean of both (see Mixed).
Needs Debian's python3-torch, python3-onnx and python3-pil (PyTorch 1.13, CPU).
"""
import argparse, os, sys
import torch
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))  # average.py
from faces import fer2013, fer2013_crops, genki_crops, joined, muxspace_crops
from figures import mixtures, table
from join import joined_files
from net import EmotionNet, export
from start import continued
from training import Pool, Recipe, train
from trunk import TrunkNet

FIRST = Recipe(epochs=36, rate=0.12, class_power=0.25)
SECOND = Recipe(epochs=40, rate=0.05, class_power=0.5, faces_per_epoch=18_000)  # sized to an hour on one thread
TRUNK = Recipe(epochs=24, rate=0.04, class_power=0.4, hidden_share=0.25)  # an hour, too
TRUNK_WEIGHT = 0.5  # in the joined answer; of those kept out: models/train/README.md
MUXSPACE_TIMES, GENKI_TIMES = 3, 2  # both are small
NORMALISED_BY = 512  # faces, of which the trunk's normalisation is made
SEED = 20261125

NEEDED = {"first": ["data"], "second": ["data", "crops", "start"], "mix": ["data", "crops", "start"], "trunk": ["data", "crops", "start"], "join": ["start"]}


def first(a):
    frames, check = fer2013(a.data, "train"), fer2013(a.data, "val")
    net = EmotionNet().to(memory_format=torch.channels_last)
    print(f"{sum(p.numel() for p in net.parameters()):,} weights", flush=True)
    train(net, [frames], FIRST, lambda: keep(net, {"FER2013 as stored": check}, a.out))


def second(a):
    frames, crops, muxspace, genki, checks = parts(a)
    net = continued(a.start[0], crops, torch.Generator().manual_seed(SEED)).to(memory_format=torch.channels_last)
    print("before:", *table(net, checks), sep="\n", flush=True)
    learnt = [frames, joined([crops, muxspace.times(MUXSPACE_TIMES), genki.times(GENKI_TIMES)])]
    print(f"{len(frames)} faces as stored; crops: {len(crops)} of them, {len(muxspace)} of muxspace, {len(genki)} of GENKI", flush=True)
    train(net, learnt, SECOND, lambda: keep(net, checks, a.out))


def mix(a):
    _, crops, _, _, checks = parts(a)
    net = continued(a.start[0], crops, torch.Generator().manual_seed(SEED))
    print(*mixtures(net, checks), sep="\n")


def trunk(a):
    frames, _, muxspace, genki, checks = parts(a)
    small = joined([muxspace.times(MUXSPACE_TIMES), genki.times(GENKI_TIMES)])
    net = TrunkNet(a.start[0]).to(memory_format=torch.channels_last)
    pool, random = Pool([frames, small]), torch.Generator().manual_seed(SEED)
    net.restore(pool.augmented(torch.randperm(len(pool), generator=random)[:NORMALISED_BY], random)[0])
    train(net, [frames, small], TRUNK, lambda: keep(net, checks, a.out))


def join(a):
    joined_files(*a.start, TRUNK_WEIGHT, a.out)


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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("phase", choices=["first", "second", "mix", "trunk", "join"])
    parser.add_argument("--data", help="The labelled sets to train on; all but join need them.")
    parser.add_argument("--crops", help="What `models/train -- crops` wrote.")
    parser.add_argument("--start", nargs="+", help="The ONNX file to go on from; to join: both.")
    parser.add_argument("--out", default="emotion-net.onnx", help="Written anew with each set of figures.")
    parser.add_argument("--threads", type=int, default=1)
    a = parser.parse_args()
    missing = [name for name in NEEDED[a.phase] if getattr(a, name) is None]
    if missing:
        parser.error(f"{a.phase} needs --{missing[0]}")
    if a.phase == "join" and len(a.start) != 2:
        parser.error("join needs both files after --start")
    torch.set_num_threads(a.threads)
    torch.manual_seed(SEED)
    {"first": first, "second": second, "mix": mix, "trunk": trunk, "join": join}[a.phase](a)


if __name__ == "__main__":
    main()
