"""The labelled faces: FER2013's pictures as stored, and the crops that `dotnet run --project models/train -- crops` cuts out of all sets."""
import csv, io, os
from dataclasses import dataclass
import numpy as np, torch
from PIL import Image
from net import CLASSES, SIDE

CROP_SIDE = 64  # CropExtraction.cs
KEPT_OUT_EVERY = 5  # of the pictures of muxspace and GENKI, to choose by


@dataclass
class Faces:
    pixels: torch.Tensor   # N x S x S u8, grey
    classes: torch.Tensor  # N, -1 for none
    votes: torch.Tensor    # N x 7 as shares, all 0 for none
    smiles: torch.Tensor   # N, 1 or 0, -1 for none: only whether the face is happy is known

    def __len__(self):
        return len(self.pixels)

    def at(self, rows):
        return Faces(self.pixels[rows], self.classes[rows], self.votes[rows], self.smiles[rows])

    def times(self, n):
        return joined([self] * n)

    def kept_out(self):
        """Those to train on, and those to choose by."""
        number = torch.arange(len(self))
        return self.at(number % KEPT_OUT_EVERY != 0), self.at(number % KEPT_OUT_EVERY == 0)

    def found(self):
        """Without the pictures in which the service finds no face: their crop is all zero."""
        return self.at(self.pixels.flatten(1).max(1).values > 0)


def joined(parts):
    return Faces(*(torch.cat([getattr(p, name) for p in parts]) for name in ("pixels", "classes", "votes", "smiles")))


def fer2013(data, part):
    """The pictures as stored, 48 x 48."""
    folder = os.path.join(data, "emo_fer2013")
    header = open(os.path.join(folder, "header.bin"), "rb").read()
    body = open(os.path.join(folder, f"fer2013_{part}.jpgs"), "rb").read()
    rows = read_labels(os.path.join(folder, f"labels_{part}.csv"))
    spans = [(int(r["offset"]), int(r["length"])) for r in rows]
    pixels = np.stack([np.asarray(Image.open(io.BytesIO(header + body[a:a + n] + b"\xff\xd9"))) for a, n in spans])
    assert pixels.shape[1:] == (SIDE, SIDE)
    votes = np.array([[float(r["v_" + c]) for c in CLASSES] for r in rows], np.float32)
    votes[votes < 2] = 0  # one vote of ten is noise (Barsoum et al. 2016, "Training deep networks ... with crowd-sourced label distribution")
    total = votes.sum(1, keepdims=True)
    shares = np.where(total >= 3, votes / np.maximum(total, 1), 0).astype(np.float32)
    return Faces(torch.from_numpy(pixels), classes_of(rows), torch.from_numpy(shares), torch.full((len(rows),), -1))


def fer2013_crops(crops, part, frames):
    """The same pictures with the same labels, as the service would cut them out."""
    return Faces(read_crops(crops, f"fer2013_{part}", len(frames)), frames.classes, frames.votes, frames.smiles)


def muxspace_crops(data, crops):
    rows = read_labels(os.path.join(data, "emo_muxspace", "labels.csv"))
    n = len(rows)
    return Faces(read_crops(crops, "emo_muxspace", n), classes_of(rows), torch.zeros(n, len(CLASSES)), torch.full((n,), -1))


def genki_crops(data, crops):
    rows = read_labels(os.path.join(data, "smile_genki4k", "labels.csv"))
    n = len(rows)
    return Faces(read_crops(crops, "smile_genki4k", n), torch.full((n,), -1), torch.zeros(n, len(CLASSES)), torch.tensor([int(r["smile"]) for r in rows]))


def read_labels(path):
    return list(csv.DictReader(open(path)))


def classes_of(rows):
    return torch.tensor([CLASSES.index(r["emotion"]) if r["emotion"] else -1 for r in rows])


def read_crops(folder, name, n):
    return torch.from_numpy(np.fromfile(os.path.join(folder, name + ".crops"), np.uint8).reshape(n, CROP_SIDE, CROP_SIDE))
