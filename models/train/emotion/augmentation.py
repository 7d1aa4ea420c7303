"""Other views of the same faces."""
import torch, torch.nn.functional as F
from net import SIDE


def augmented(faces, random, hidden_share=0.5):
    """N x S x S u8 -> N x 1 x 48 x 48, 0..1. Turned, moved, scaled and mirrored; other contrast, brightness and gamma; at times a part is hidden or the
    whole is blurred. Of pictures larger than 48 x 48 the middle is taken, and what moves into it is real."""
    n, side = len(faces), faces.shape[-1]
    uniform = lambda low, high, *shape: torch.rand(n, *shape, generator=random) * (high - low) + low
    angle, scale = uniform(-0.26, 0.26), uniform(0.82, 1.12)
    flip = torch.where(uniform(0, 1) < 0.5, -1.0, 1.0)
    cos, sin = scale * angle.cos(), scale * angle.sin()
    to_source = torch.stack([torch.stack([cos * flip, -sin, uniform(-0.14, 0.14)], 1), torch.stack([sin * flip, cos, uniform(-0.14, 0.14)], 1)], 1)
    grid = F.affine_grid(to_source * (SIDE / side), (n, 1, SIDE, SIDE), align_corners=False)
    x = F.grid_sample(faces.unsqueeze(1).float() / 255, grid, padding_mode="border" if torch.rand(1, generator=random) < 0.5 else "zeros", align_corners=False)
    x = x.clamp(1e-4, 1) ** uniform(-0.5, 0.5, 1, 1, 1).exp()
    mean = x.mean((2, 3), keepdim=True)
    x = ((x - mean) * uniform(-0.4, 0.4, 1, 1, 1).exp() + mean + uniform(-0.15, 0.15, 1, 1, 1)).clamp(0, 1)
    blurred = F.avg_pool2d(x, 3, 1, 1, count_include_pad=False)
    x = torch.where((uniform(0, 1) < 0.15).view(-1, 1, 1, 1), blurred, x)
    return torch.where(hidden(uniform, hidden_share), uniform(0, 1, 1, 1, 1), x)


def hidden(uniform, share):
    """A rectangle, of this share of the faces."""
    rows, columns = torch.arange(SIDE).view(1, 1, -1, 1), torch.arange(SIDE).view(1, 1, 1, -1)
    top, left, height, width = (uniform(low, high, 1, 1, 1) for low, high in ((-6, 42), (-6, 42), (6, 18), (6, 18)))
    return (rows >= top) & (rows < top + height) & (columns >= left) & (columns < left + width) & (uniform(0, 1, 1, 1, 1) < share)


def middle(faces):
    """N x S x S u8 -> N x 1 x 48 x 48, 0..1: what the service sees."""
    margin = (faces.shape[-1] - SIDE) // 2
    return faces[:, margin:margin + SIDE, margin:margin + SIDE].unsqueeze(1).float() / 255
