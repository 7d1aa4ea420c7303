#!/usr/bin/env python3
"""Trains faceres further and writes it as ONNX. Deterministic for one version of PyTorch, one processor and one number of threads.

  faceres_tuned.py --data ../shared/data/train --crops artifacts/train --out models/faceres-tuned.onnx [--all]

Learns ages from UTKFace, genders and ethnicities from it and MEBeauty, all as the service cuts the faces out. Every fifth
picture is kept out: the figures are of these, and the heads weigh the net's answers on them. With --all it learns from every
picture, for the service: there are no figures then.
Needs Debian's python3-torch and python3-onnx (PyTorch 1.13, CPU).
"""
import argparse, os, sys
import torch
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))  # average.py
from faces import Faces
from figures import table
from net import export, started
from training import train

EPOCHS = 24
SEED = 20261125


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--data", required=True, help="The labelled sets to train on.")
    a.add_argument("--crops", required=True, help="What `models/train -- crops` wrote.")
    a.add_argument("--start", default="models/faceres.onnx", help="The ONNX file to go on from.")
    a.add_argument("--out", required=True, help="Written anew with each set of figures.")
    a.add_argument("--all", action="store_true", help="Keep no picture out.")
    a.add_argument("--epochs", type=int, default=EPOCHS)
    a.add_argument("--threads", type=int, default=1)
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(SEED)
    faces, net = Faces(a.data, a.crops), started(a.start).to(memory_format=torch.channels_last)
    if a.all:
        faces.kept_out[:] = False
    print(f"{len(faces)} faces, {int(faces.kept_out.sum())} of them kept out", flush=True)

    def figures():
        if faces.kept_out.any():
            print(table(net, faces), flush=True)

    def keep():
        figures()
        export(net, a.out)

    figures()
    train(net, faces, a.epochs, torch.Generator().manual_seed(SEED), keep)


if __name__ == "__main__":
    main()
