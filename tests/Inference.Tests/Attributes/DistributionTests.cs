using Face.Inference.Attributes;

namespace Face.Inference.Tests.Attributes;

public sealed class DistributionTests
{
    [Fact]
    public void Sharpening_gives_the_likely_more_and_stays_a_distribution()
    {
        var sharp = Distribution.Sharpened([0.6f, 0.3f, 0.1f, 0], power: 2);

        Assert.Equal(1, sharp.Sum(), tolerance: 1e-5);
        Assert.InRange(sharp[0], 0.78f, 0.79f);
        Assert.Equal(0, sharp[3]);
    }

    [Fact]
    public void Softmax_of_equal_logits_is_even_however_large()
    {
        Assert.Equal([0.5f, 0.5f], Distribution.Softmax([1000, 1000]));
    }

    [Fact]
    public void Expectation_is_the_mean_index()
    {
        Assert.Equal(1.25f, Distribution.Expectation([0.25f, 0.25f, 0.5f]));
    }

    [Theory]
    [InlineData(new[] { 0.6f, 0.2f, 0.1f, 0.1f }, 0.25f)]
    [InlineData(new[] { 0.1f, 0.1f, 0.2f, 0.6f }, 2.75f)]
    [InlineData(new[] { 0.2f, 0.6f, 0.1f, 0.1f }, 0.75f)]
    [InlineData(new[] { 0.3f, 0.1f, 0.5f, 0.1f }, 1.25f)]
    public void Expectation_of_the_top_two_leaves_the_rest_out(float[] probabilities, float expected)
    {
        Assert.Equal(expected, Distribution.ExpectationOfTopTwo(probabilities), 4);
    }
}
