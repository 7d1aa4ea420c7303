"""How often the net is right, on faces that it has not learnt from."""
import torch
from augmentation import middle
from net import HAPPINESS, Mixed, coded, mixed


@torch.no_grad()
def outputs(net, faces, batch=256):
    """Both heads' logits of each face and of its mirror image."""
    net.eval()
    seen = []
    for chunk in faces.pixels.split(batch):
        x = coded(middle(chunk)).to(memory_format=torch.channels_last)
        seen.append([net(x), net(x.flip(3))])
    return [[torch.cat([chunk[side][head] for chunk in seen]) for head in (0, 1)] for side in (0, 1)]


def probabilities(seen, class_weight):
    """As the service has them: the mean of the face's and of its mirror image's."""
    return sum(mixed(*logits, class_weight) for logits in seen) / 2


def figures(p, faces):
    """Percentages, for the labels that these faces have."""
    told = {}
    known, most = faces.classes >= 0, faces.votes.max(1)
    if known.sum() > 0:
        right = (p.argmax(1) == faces.classes)[known]
        classes = faces.classes[known]
        told["right"] = share(right)
        told["by class"] = sum(share(right[classes == c]) for c in classes.unique()) / len(classes.unique())
    clear = most.values > 0.5
    if clear.sum() > 0:
        told["majority"] = share((p.argmax(1) == most.indices)[clear])
    if (faces.smiles >= 0).sum() > 0:
        told["AUC"] = 100 * area(p[faces.smiles == 1, HAPPINESS], p[faces.smiles == 0, HAPPINESS])
    return told


def share(right):
    return 100 * right.float().mean().item()


def area(positive, negative):
    """Under the ROC curve: how often a positive stands above a negative."""
    difference = positive.unsqueeze(1) - negative.unsqueeze(0)
    return ((difference > 0).float() + 0.5 * (difference == 0).float()).mean().item()


def table(net, checks):
    """One line for each set, of what would be exported."""
    for name, faces in checks.items():
        yield f"  {name} ({len(faces)}): {line(figures(probabilities(outputs(net, faces), Mixed.CLASS_WEIGHT), faces))}"


def line(told):
    return ", ".join(f"{name} {value:.1f}" for name, value in told.items())


def mixtures(net, checks):
    """The same for other weights of the class head."""
    seen = {name: outputs(net, faces) for name, faces in checks.items()}
    for weight in (0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.0):
        told = {name: figures(probabilities(seen[name], weight), faces) for name, faces in checks.items()}
        yield f"class weight {weight}: " + "; ".join(f"{name}: {line(t)}" for name, t in told.items())
