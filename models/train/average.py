class Average:
    """The running mean of a net's weights over the steps of its training, which is better than the last weights."""
    def __init__(self, net, kept):
        """kept: the share of the old mean at each step, once there are many."""
        self.net, self.kept, self.step = net, kept, 0
        self.weights = {k: v.clone() for k, v in net.state_dict().items()}

    def add(self):
        self.step += 1
        keep = min(self.kept, self.step / (self.step + 10))
        for k, v in self.net.state_dict().items():
            self.weights[k].mul_(keep).add_(v, alpha=1 - keep) if v.is_floating_point() else self.weights[k].copy_(v)

    def show(self, look):
        """Calls look while the net has these weights."""
        last = {k: v.clone() for k, v in self.net.state_dict().items()}
        self.net.load_state_dict(self.weights)
        look()
        self.net.load_state_dict(last)
