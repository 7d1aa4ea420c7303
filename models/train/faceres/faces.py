"""The labelled faces, cut out by `dotnet run --project models/train -- crops`."""
import csv, os
import numpy as np, torch
from net import ETHNICITIES

CROP_SIDE = 256  # CropKind.cs
KEPT_OUT_EVERY = 5  # of the pictures, by their number; FaceExample.cs
NO_AGE = NO_CLASS = -1


class Faces:
    """The faces of both sets; a picture in which the service found none is left out."""
    def __init__(self, data, crops):
        parts = [self.read(data, crops, name) for name in ("age_utkface", "eth_mebeauty")]
        self.pixels = [pixels for pixels, _ in parts]
        rows = [(part, number, row) for part, (pixels, rows) in enumerate(parts) for number, row in enumerate(rows) if pixels[number, ::16, ::16].any()]
        self.places = [(part, number) for part, number, _ in rows]
        self.ages = torch.tensor([float(row.get("age") or NO_AGE) for _, _, row in rows])
        self.male = torch.tensor([float(row["gender"] == "male") for _, _, row in rows])
        self.ethnicity = torch.tensor([class_of(row["service_ethnicity"]) for _, _, row in rows])
        self.kept_out = torch.tensor([number % KEPT_OUT_EVERY == 0 for _, number, _ in rows])

    @staticmethod
    def read(data, crops, name):
        rows = list(csv.DictReader(open(os.path.join(data, name, "labels.csv"))))
        file = os.path.join(crops, name + ".crops")
        return np.memmap(file, np.uint8, "r", shape=(len(rows), CROP_SIDE, CROP_SIDE, 3)), rows

    @property
    def of_first_set(self):
        """UTKFace; the others are MEBeauty's."""
        return torch.tensor([part == 0 for part, _ in self.places])

    def __len__(self):
        return len(self.places)

    def pictures(self, rows):
        """N x 3 x 256 x 256, 0..255."""
        places = [self.places[row] for row in rows]
        return torch.from_numpy(np.stack([self.pixels[part][number] for part, number in places])).permute(0, 3, 1, 2).float()


def class_of(ethnicity):
    return ETHNICITIES.index(ethnicity) if ethnicity else NO_CLASS
