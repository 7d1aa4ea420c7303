"""How right the net is on faces that it has not learnt from."""
import torch
from augmentation import middle
from faces import NO_CLASS
from net import AGES, coded

DECADES = 9


@torch.no_grad()
def table(net, faces, batch=32):
    """Ages of UTKFace, the rest of both sets; each face with its mirror image, as the service looks at it."""
    net.eval()
    rows = faces.kept_out.nonzero().flatten()
    told = [looked_at(net, coded(middle(faces.pictures(part)))) for part in rows.split(batch)]
    male, years, ethnicity = (torch.cat(part) for part in zip(*told))
    utkface = faces.of_first_set[rows]
    return "; ".join([
        "  age: " + of_ages(years[utkface], faces.ages[rows][utkface]),
        "gender: " + of_both((male > 0) == (faces.male[rows] > 0.5), utkface),
        "ethnicity: " + of_both(ethnicity.argmax(1) == faces.ethnicity[rows], utkface, faces.ethnicity[rows] != NO_CLASS)])


def of_ages(years, ages):
    errors, decades = (years - ages).abs(), (ages / 10).long().clamp(max=DECADES - 1)
    return f"{errors.mean():.2f} years, by decade " + " ".join(f"{errors[decades == d].mean():.1f}" for d in range(DECADES))


def of_both(right, utkface, known=torch.tensor(True)):
    return ", ".join(f"{name} {100 * right[part & known].float().mean():.1f} %" for name, part in (("UTKFace", utkface), ("MEBeauty", ~utkface)))


def looked_at(net, x):
    both = [net(view.contiguous(memory_format=torch.channels_last)) for view in (x, x.flip(3))]
    male, ethnicity = (sum(told[i] for told in both) / 2 for i in (0, 2))
    return male, sum(age.softmax(1) for _, age, _ in both) / 2 @ torch.arange(float(AGES)), ethnicity
