"""Adam on augmented faces."""
import time
import torch, torch.nn as nn, torch.nn.functional as F
from augmentation import augmented
from average import Average
from faces import NO_AGE, NO_CLASS
from figures import DECADES
from net import AGES, ETHNICITIES, coded

BATCH = 32
TRUNK_RATE, HEADS_RATE = 1e-4, 2e-4  # the highest of the one cycle
DECAY = 0.02
KEPT_AVERAGE = 0.997
FIGURES_EVERY = 4  # epochs


class Loss:
    """Both sexes count the same, as do ethnicities; decades half way to it. An age is learnt as a bell over the bins around it, which is wider for the
    old, and as its mean."""
    FOUR_CLASSES_WEIGHT = 5  # of a face of the set that has all four: EthnicityTraining.cs
    MOST = 4  # times the mean weight of a face

    def __init__(self, faces, rows):
        male, ages = faces.male[rows], faces.ages[rows]
        self.male, self.ages, self.ethnicity = faces.male, faces.ages, faces.ethnicity
        self.sexes = torch.tensor([1 - male.mean(), male.mean()]).reciprocal() / 2
        self.weight_of_ethnicity = self.of_classes(faces, rows)
        counts = torch.bincount(self.decades(ages[ages != NO_AGE]), minlength=DECADES).float()
        self.weight_of_decade = (counts.mean() / counts).sqrt()

    @classmethod
    def of_classes(cls, faces, rows):
        known = faces.ethnicity != NO_CLASS
        weight = torch.where(faces.of_first_set, 1.0, float(cls.FOUR_CLASSES_WEIGHT)) * known
        totals = torch.zeros(len(ETHNICITIES)).index_add(0, faces.ethnicity[rows].clamp(min=0), weight[rows])
        weight = weight / totals[faces.ethnicity.clamp(min=0)]
        return (weight / weight[rows][known[rows]].mean()).clamp(max=cls.MOST)

    @staticmethod
    def decades(ages):
        return (ages / 10).long().clamp(0, DECADES - 1)

    def of(self, male, age, ethnicity, rows):
        truth = self.male[rows]
        gender = F.binary_cross_entropy_with_logits(male, 0.02 + 0.96 * truth, weight=self.sexes[truth.long()])
        classes = F.cross_entropy(ethnicity, self.ethnicity[rows].clamp(min=0), reduction="none", label_smoothing=0.05)
        return 2 * gender + 0.5 * self.of_ages(age, self.ages[rows]) + 0.7 * (self.weight_of_ethnicity[rows] * classes).mean()

    def of_ages(self, logits, ages):
        weight = torch.where(ages == NO_AGE, torch.zeros(1), self.weight_of_decade[self.decades(ages)])
        bins = torch.arange(float(AGES))
        bell = (-0.5 * ((bins - ages.unsqueeze(1)) / (1.5 + 0.05 * ages.clamp(min=0).unsqueeze(1))) ** 2).softmax(1)
        log = logits.log_softmax(1)
        losses = -(bell * log).sum(1) + 0.15 * F.smooth_l1_loss(log.exp() @ bins, ages, reduction="none", beta=2.0)
        return (weight * losses).mean()


def train(net, faces, epochs, random, look):
    """Calls look every few epochs, while the net has its averaged weights; it keeps them in the end."""
    rows = (~faces.kept_out).nonzero().flatten()
    loss, average, steps = Loss(faces, rows), Average(net, KEPT_AVERAGE), len(rows) // BATCH
    trunk, heads = net.trunk_and_heads()
    optimiser = torch.optim.AdamW([{"params": trunk}, {"params": heads}], weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [TRUNK_RATE, HEADS_RATE], epochs * steps, pct_start=0.15, div_factor=10, final_div_factor=100)
    for epoch in range(1, epochs + 1):
        net.train()
        start, total = time.time(), 0.0
        for batch in rows[torch.randperm(len(rows), generator=random)].split(BATCH)[:steps]:
            total += step(net, coded(augmented(faces.pictures(batch), random)), lambda told: loss.of(*told, batch), optimiser)
            schedule.step()
            average.add()
        print(f"epoch {epoch}/{epochs}  loss {total / steps:.4f}  {time.time() - start:.0f} s", flush=True)
        if epoch % FIGURES_EVERY == 0 and epoch < epochs:
            average.show(look)
    net.load_state_dict(average.weights)
    look()


def step(net, x, loss_of, optimiser):
    optimiser.zero_grad()
    with torch.autocast("cpu", torch.bfloat16):  # half the time on a processor that has it; the weights stay 32 bits
        told = net(x.contiguous(memory_format=torch.channels_last))
    loss = loss_of([logits.float() for logits in told])
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), 5)
    optimiser.step()
    return loss.item()
