"""Other views of the same faces."""
import torch, torch.nn.functional as F
from net import SIDE

SMALLEST, LARGEST = 32, 172  # pixels a side of what was once a smaller picture


def augmented(faces, random):
    """N x 3 x S x S, 0..255 -> N x 3 x 224 x 224. Turned, moved, scaled and mirrored; other contrast, brightness, gamma and colours; at times grey, once
    smaller, or with a part hidden. What moves into the middle is real."""
    n, side = len(faces), faces.shape[-1]
    uniform = lambda low, high, *shape: torch.rand(n, *shape, generator=random) * (high - low) + low
    x = F.grid_sample(faces, moved(uniform, SIDE / side), padding_mode="zeros", align_corners=False) / 255
    x = coloured(x.clamp(1e-4, 1), uniform)
    smaller = uniform(0, 1) < 0.2
    sizes = uniform(SMALLEST, LARGEST).int()
    x = torch.cat([once_smaller(face, int(size)) if small else face for face, size, small in zip(x.split(1), sizes, smaller)]).clamp(0, 1)
    return 255 * torch.where(hidden(uniform), uniform(0, 1, 3, 1, 1), x)


def moved(uniform, middle):
    angle, scale = uniform(-0.15, 0.15), uniform(0.9, 1.12)
    flip = torch.where(uniform(0, 1) < 0.5, -1.0, 1.0)
    cos, sin = scale * angle.cos(), scale * angle.sin()
    across = torch.stack([cos * flip, -sin, uniform(-0.05, 0.05)], 1)
    down = torch.stack([sin * flip, cos, uniform(-0.05, 0.05)], 1)
    return F.affine_grid(middle * torch.stack([across, down], 1), (len(angle), 3, SIDE, SIDE), align_corners=False)


def coloured(x, uniform):
    x = x ** uniform(-0.4, 0.4, 1, 1, 1).exp()
    mean = x.mean((2, 3), keepdim=True)
    x = (x - mean) * uniform(-0.25, 0.25, 1, 1, 1).exp() + mean + uniform(-0.12, 0.12, 1, 1, 1)
    x = x * uniform(-0.06, 0.06, 3, 1, 1).exp()
    grey = x.mean(1, keepdim=True)
    saturation = torch.where(uniform(0, 1, 1, 1, 1) < 0.15, torch.zeros(1), uniform(0.6, 1.3, 1, 1, 1))
    return grey + (x - grey) * saturation


def once_smaller(face, size):
    return F.interpolate(F.interpolate(face, size=(size, size), mode="area"), size=(SIDE, SIDE), mode="bilinear", align_corners=False)


def hidden(uniform):
    """A rectangle of one face in seven."""
    rows, columns = torch.arange(SIDE).view(1, 1, -1, 1), torch.arange(SIDE).view(1, 1, 1, -1)
    top, left, height, width = (uniform(low, high, 1, 1, 1) for low, high in ((-20, 200), (-20, 200), (20, 80), (20, 80)))
    return (rows >= top) & (rows < top + height) & (columns >= left) & (columns < left + width) & (uniform(0, 1, 1, 1, 1) < 0.15)


def middle(faces):
    """What the service sees."""
    margin = (faces.shape[-1] - SIDE) // 2
    return faces[:, :, margin:margin + SIDE, margin:margin + SIDE]
