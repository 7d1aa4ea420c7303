using Face.Contracts.Reply;
using Face.Inference.Attributes;

namespace Face.Inference.People;

/// <summary>Probabilities as the reply's integers.</summary>
internal static class Percent
{
    /// <summary>Female positive, male negative, the winning class's percent.</summary>
    /// <param name="male">Probability, 0..1.</param>
    public static int Gender(float male) =>
        male > 0.5f ? -Nearest(male) : Nearest(1 - male);

    /// <summary>Floored percent; 99 at most each, and together since the seven are 1.</summary>
    /// <param name="extended">With the neutral class, the seventh.</param>
    public static Emotions Emotions(EmotionShares shares, bool extended) => new(
        Floor(shares.Happiness),
        Floor(shares.Surprise),
        Floor(shares.Anger),
        Floor(shares.Disgust),
        Floor(shares.Fear),
        Floor(shares.Sadness))
    {
        Neutral = extended ? Floor(shares.Neutral) : null,
    };

    /// <summary>Floored percent of the four; 97..99 together.</summary>
    public static Ethnicity Ethnicity(EthnicityShares shares)
    {
        Span<int> percent = [Floor(shares.African), Floor(shares.Asian), Floor(shares.Caucasian), Floor(shares.Hispanic)];
        var sum = percent[0] + percent[1] + percent[2] + percent[3];
        var largest = percent.IndexOf(Math.Max(Math.Max(percent[0], percent[1]), Math.Max(percent[2], percent[3])));
        percent[largest] += Math.Max(0, LeastEthnicitySum - sum);
        return new(percent[0], percent[1], percent[2], percent[3]);
    }

    /// <summary>Four floors lose less than 4 of a hundred, <see cref="Whole"/> another 0.1: a sum of 96 is raised to the contract's.</summary>
    private const int LeastEthnicitySum = 97;

    /// <summary>A certain class is 99 and not 100.</summary>
    private const float Whole = 99.9f;

    private static int Floor(float share) => (int)(Whole * Math.Clamp(share, 0, 1));

    private static int Nearest(float share) => (int)MathF.Round(100 * share);
}
