using Face.Inference.Engine;

namespace Face.Inference.Attributes;

/// <param name="Years">The likeliest age, not yet limited.</param>
/// <param name="Low">Four of five faces are between this age and <paramref name="High"/>.</param>
internal readonly record struct AgeEstimate(float Years, float Low, float High);

/// <summary>Shares of the contract's four classes, 1 together; calibrated.</summary>
internal readonly record struct EthnicityShares(float African, float Asian, float Caucasian, float Hispanic)
{
    public float Largest => MathF.Max(MathF.Max(African, Asian), MathF.Max(Caucasian, Hispanic));
}

/// <summary>The heads that <c>models/train</c> fits on the nets' features.</summary>
internal sealed class AttributeHeads(Nets nets)
{
    private readonly Head age = new(nets["age-head"], "years");
    private readonly Head gender = new(nets["gender-head"], "gender");
    private readonly Head ethnicity = new(nets["ethnicity-head"], "ethnicity");

    public AgeEstimate Age(FaceFeatures features)
    {
        var years = age.Run(features.ForAge());
        return new(years[0], years[1], years[2]);
    }

    /// <summary>The calibrated probability of a man, 0..1.</summary>
    public float Male(FaceFeatures features) => gender.Run(features.ForGender())[1];

    public EthnicityShares Ethnicity(FaceFeatures features)
    {
        var shares = ethnicity.Run(features.ForEthnicity());
        return new(shares[0], shares[1], shares[2], shares[3]);
    }
}
