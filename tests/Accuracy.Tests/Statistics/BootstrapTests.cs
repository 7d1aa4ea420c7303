using Face.Accuracy.Statistics;

namespace Face.Accuracy.Tests.Statistics;

public sealed class BootstrapTests
{
    private static readonly double[] Sample = [.. Enumerable.Range(0, 200).Select(i => (double)(i * 37 % 101))];

    [Fact]
    public void Interval_is_the_same_every_time() => Assert.Equal(Bootstrap.Mean(Sample), Bootstrap.Mean(Sample));

    [Fact]
    public void Interval_of_a_mean_is_about_that_of_the_normal_distribution()
    {
        var mean = Bootstrap.Mean(Sample);
        var deviation = Math.Sqrt(Sample.Average(value => Math.Pow(value - Sample.Average(), 2)));
        var half = 1.96 * deviation / Math.Sqrt(Sample.Length);

        Assert.Equal(Sample.Average(), mean.Value, 1e-12);
        Assert.Equal(mean.Value - half, mean.Low, 0.1 * half);
        Assert.Equal(mean.Value + half, mean.High, 0.1 * half);
    }

    [Fact]
    public void Resamples_without_a_value_are_left_out()
    {
        (double, bool)[] sample = [(1, true), (0, false), (2, true)];

        var area = Bootstrap.Of(sample, Ranking.Auc);

        Assert.Equal((1, 1, 1), (area.Value, area.Low, area.High));
    }

    [Fact]
    public void Mean_of_nothing_is_no_number() => Assert.Equal(0, Bootstrap.Mean([]).Count);
}
