using Face.Inference.Attributes;
using Face.Inference.People;

namespace Face.Inference.Tests.People;

public sealed class PercentTests
{
    [Theory]
    [InlineData(0f, 100)]
    [InlineData(0.5f, 50)]
    [InlineData(0.501f, -50)]
    [InlineData(0.25f, 75)]
    [InlineData(0.999f, -100)]
    public void Gender_is_the_winning_classs_percent(float male, int gender)
    {
        Assert.Equal(gender, Percent.Gender(male));
    }

    [Theory]
    [InlineData(1f, 0f, 0f, 0f)]
    [InlineData(0.25f, 0.25f, 0.25f, 0.25f)]
    [InlineData(0.3399f, 0.3299f, 0.1699f, 0.1603f)]
    [InlineData(0.97f, 0.0099f, 0.0099f, 0.0102f)]
    public void Ethnicity_sums_to_97_to_99(float african, float asian, float caucasian, float hispanic)
    {
        var e = Percent.Ethnicity(new(african, asian, caucasian, hispanic));

        Assert.InRange(e.African + e.Asian + e.Caucasian + e.Hispanic, 97, 99);
        Assert.All([e.African, e.Asian, e.Caucasian, e.Hispanic], value => Assert.InRange(value, 0, 99));
        Assert.Equal(african * 100, e.African, 1.5f);
    }

    [Fact]
    public void Emotions_are_floored_and_never_reach_100()
    {
        var certain = Percent.Emotions(new EmotionShares(1, 0, 0, 0, 0, 0, 0), extended: false);
        var split = Percent.Emotions(new EmotionShares(0.559f, 0.441f, 0, 0, 0, 0, 0), extended: false);

        Assert.Equal(99, certain.Happiness);
        Assert.Equal((55, 44), (split.Happiness, split.Surprise));
    }

    [Fact]
    public void Neutral_is_told_only_when_extended()
    {
        var shares = new EmotionShares(0.2f, 0, 0, 0, 0, 0, 0.8f);

        Assert.Null(Percent.Emotions(shares, extended: false).Neutral);
        Assert.Equal(79, Percent.Emotions(shares, extended: true).Neutral);
    }

    [Theory]
    [InlineData(0f, 0f, 14)]
    [InlineData(0f, 1f, 9)]
    [InlineData(0.5f, 0f, 77)]
    [InlineData(0.99f, 0f, 90)]
    [InlineData(0.5f, 0.5f, 76)]
    public void Mood_follows_happiness_and_is_pulled_down_by_anger(float happiness, float anger, int mood)
    {
        Assert.Equal(mood, Mood.Of(new EmotionShares(happiness, 0, anger, 0, 0, 0, 1 - happiness - anger)));
    }
}
