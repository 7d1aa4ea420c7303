using Face.Inference.Attributes;

namespace Face.Inference.Tests.Attributes;

public sealed class FaceFeaturesTests
{
    [Fact]
    public void Age_head_sees_by_how_much_each_age_exceeds_the_knots()
    {
        var features = new FaceFeatures([9], [0.5f], [15], [1, 2, 3]);

        Assert.Equal([1, 2, 3, 15, 10, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0.5f], features.ForAge());
    }

    [Fact]
    public void Gender_head_sees_the_logits_the_ages_and_the_embedding()
    {
        Assert.Equal([1, 2, 3, 15, 9], new FaceFeatures([9], [0.5f], [15], [1, 2, 3]).ForGender());
    }

    [Fact]
    public void Mean_of_two_looks_is_that_of_each_number()
    {
        var mean = FaceFeatures.Mean(new([1, 3], [0.5f], [20], [0]), new([3, 5], [1], [30], [1]));

        Assert.Equal([2, 4], mean.Embedding);
        Assert.Equal([0.75f], mean.AgeBins);
        Assert.Equal([25], mean.Ages);
        Assert.Equal([0.5f], mean.Males);
    }
}
