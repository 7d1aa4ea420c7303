using Face.Inference.Attributes;

namespace Face.Inference.Tests.Attributes;

public sealed class FaceFeaturesTests
{
    private static readonly TunedFeatures Tuned = new(Age: 30, Male: -4, Ethnicity: [5, 6, 7, 8]);

    [Fact]
    public void Age_head_sees_by_how_much_each_age_exceeds_the_knots()
    {
        var features = new FaceFeatures([9], [0.5f], [15], [1, 2], Tuned);

        Assert.Equal([30, 1, 2, 15, 10, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0.5f], features.ForAge());
    }

    [Fact]
    public void Gender_head_sees_the_logits_the_ages_and_the_embedding()
    {
        Assert.Equal([-4, 1, 2, 15, 9], new FaceFeatures([9], [0.5f], [15], [1, 2], Tuned).ForGender());
    }

    [Fact]
    public void Ethnicity_head_sees_the_four_logits_and_the_embedding()
    {
        Assert.Equal([5, 6, 7, 8, 9], new FaceFeatures([9], [0.5f], [15], [1, 2], Tuned).ForEthnicity());
    }

    [Fact]
    public void Mean_of_two_looks_is_that_of_each_number()
    {
        var mean = FaceFeatures.Mean(new([1, 3], [0.5f], [20], [0], new(20, 1, [1, 3])), new([3, 5], [1], [30], [1], new(40, 2, [3, 5])));

        Assert.Equal([2, 4], mean.Embedding);
        Assert.Equal([0.75f], mean.AgeBins);
        Assert.Equal([25], mean.Ages);
        Assert.Equal([0.5f], mean.Males);
        Assert.Equal((30, 1.5f), (mean.Tuned.Age, mean.Tuned.Male));
        Assert.Equal([2, 4], mean.Tuned.Ethnicity);
    }
}
