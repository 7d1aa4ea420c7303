using Face.Accuracy.Statistics;

namespace Face.Accuracy.Tests.Statistics;

public sealed class RankingTests
{
    [Fact]
    public void Auc_counts_a_tie_as_half() => Assert.Equal(0.875, Ranking.Auc([(3, true), (2, true), (2, false), (1, false)]));

    [Fact]
    public void Auc_without_negatives_is_no_number() => Assert.True(double.IsNaN(Ranking.Auc([(3, true), (2, true)])));

    [Fact]
    public void Average_precision_takes_the_best_precision_from_each_hit_on()
    {
        // Precisions 1, 1/2, 2/3, 3/4: the second and third hits count 3/4.
        (double, bool)[] scored = [(0.9, true), (0.8, false), (0.7, true), (0.6, true)];

        Assert.Equal((1 + 0.75 + 0.75) / 4, Ranking.AveragePrecision(scored, positives: 4), 1e-12);
    }

    [Fact]
    public void Average_precision_without_boxes_is_zero() => Assert.Equal(0, Ranking.AveragePrecision([], positives: 4));
}
