"""Stochastic gradient descent on augmented faces."""
import time
from dataclasses import dataclass
import torch, torch.nn as nn, torch.nn.functional as F
from augmentation import augmented
from average import Average
from net import CLASSES, HAPPINESS, coded

BATCH = 128
VOTES_POWER = 0.25  # classes that few vote for count more, by this power of their rarity
FIGURES_EVERY = 8  # epochs
KEPT_AVERAGE = 0.998


@dataclass
class Recipe:
    epochs: int
    rate: float               # the highest of the one cycle
    class_power: float        # thin classes count more, by this power of their rarity
    faces_per_epoch: int = 0  # 0: all
    hidden_share: float = 0.5  # of the faces have a part hidden
    seed: int = 20261125


class Pool:
    """Parts whose pictures have different sizes, as one."""
    def __init__(self, parts):
        self.parts, self.starts = parts, [sum(map(len, parts[:i])) for i in range(len(parts))]
        self.classes, self.votes, self.smiles = (torch.cat([getattr(p, name) for p in parts]) for name in ("classes", "votes", "smiles"))

    def __len__(self):
        return len(self.classes)

    def batches(self, random):
        """The numbers of whole batches, without end; every face once before the first comes again."""
        while True:
            for rows in torch.randperm(len(self), generator=random).split(BATCH):
                if len(rows) == BATCH:
                    yield rows

    def augmented(self, rows, random, hidden_share=0.5):
        """What the net sees of these faces, and their numbers in its order."""
        mine = [rows[(rows >= start) & (rows < start + len(part))] for part, start in zip(self.parts, self.starts)]
        seen = [augmented(part.pixels[own - start], random, hidden_share) for part, start, own in zip(self.parts, self.starts, mine) if len(own) > 0]
        return coded(torch.cat(seen)).to(memory_format=torch.channels_last), torch.cat(mine)


class Loss:
    """A face whose class is known counts in the class head, one with enough votes in the votes head, one that smiles or does not in both."""
    def __init__(self, pool, class_power):
        classes, votes = pool.classes, pool.votes
        onehot = F.one_hot(classes.clamp(min=0), len(CLASSES)).float()
        frequency = torch.bincount(classes[classes >= 0], minlength=len(CLASSES)).float()
        self.smooth = 0.9 * onehot + 0.1 / len(CLASSES)
        self.class_weight = torch.where(classes >= 0, (frequency.mean() / frequency)[classes.clamp(min=0)] ** class_power, torch.zeros(len(classes)))
        self.votes = votes
        self.vote_weight = (votes * (votes.sum(0).mean() / votes.sum(0)) ** VOTES_POWER).sum(1)
        self.smiles = pool.smiles

    def of(self, label, vote, rows):
        return (cross_entropy(label, self.smooth[rows], self.class_weight[rows]) + cross_entropy(vote, self.votes[rows], self.vote_weight[rows])
                + smile_loss(label, self.smiles[rows]) + smile_loss(vote, self.smiles[rows]))


def cross_entropy(logits, target, weight):
    """With a distribution; faces without one have weight 0."""
    return -(weight * (target * F.log_softmax(logits, 1)).sum(1)).sum() / weight.sum().clamp(min=1)


def smile_loss(logits, smiles):
    """Binary cross entropy of the probability of happiness. A face counts as much as one whose class is known."""
    others = torch.cat([logits[:, :HAPPINESS], logits[:, HAPPINESS + 1:]], 1).logsumexp(1)
    losses = F.binary_cross_entropy_with_logits(logits[:, HAPPINESS] - others, smiles.clamp(min=0).float(), reduction="none")
    return (losses * (smiles >= 0)).sum() / len(smiles)


def train(net, parts, recipe, look):
    """Calls look every few epochs, and at the end, while the net has its averaged weights; it keeps them."""
    pool, random = Pool(parts), torch.Generator().manual_seed(recipe.seed)
    loss, batches, average = Loss(pool, recipe.class_power), pool.batches(random), Average(net, KEPT_AVERAGE)
    steps = (recipe.faces_per_epoch or len(pool)) // BATCH
    optimiser = torch.optim.SGD(decayed(net), recipe.rate, 0.9, nesterov=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, recipe.epochs * steps, pct_start=0.15, div_factor=20, final_div_factor=1000)
    for epoch in range(1, recipe.epochs + 1):
        net.train()
        start, total = time.time(), 0.0
        for _ in range(steps):
            x, rows = pool.augmented(next(batches), random, recipe.hidden_share)
            total += step(net, x, lambda label, vote: loss.of(label, vote, rows), optimiser)
            schedule.step()
            average.add()
        print(f"epoch {epoch}/{recipe.epochs}  loss {total / steps:.4f}  {time.time() - start:.0f} s", flush=True)
        if epoch % FIGURES_EVERY == 0 and epoch < recipe.epochs:
            average.show(look)
    net.load_state_dict(average.weights)
    look()


def decayed(net):
    """Weights decay, biases and normalisations do not."""
    return [{"params": [p for p in net.parameters() if p.ndim > 1], "weight_decay": 5e-4}, {"params": [p for p in net.parameters() if p.ndim <= 1]}]


def step(net, x, loss_of, optimiser):
    optimiser.zero_grad()
    with torch.autocast("cpu", torch.bfloat16):  # a third of the time on a processor that has it; the weights stay 32 bits
        label, vote = net(x)
    loss = loss_of(label.float(), vote.float())
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), 5)
    optimiser.step()
    return loss.item()
