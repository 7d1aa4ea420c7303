using System.Globalization;
using Face.Accuracy.Analysis;
using Face.Labelled;

namespace Face.Accuracy.Figures;

/// <summary>A labelled face that was found, and the reply's face that answers it.</summary>
internal sealed record LabelledFace(Row Label, MeasuredFace Face)
{
    public string? Gender => Label["gender"];

    /// <summary>As labelled: the sets know more ethnicities than the reply.</summary>
    public string? Race => Label["race"] ?? Label["ethnicity"];

    /// <summary>One of the reply's four; null where the label has no equal among them.</summary>
    public string? Ethnicity => Label["service_ethnicity"];

    public bool GenderIsRight => Face.Gender > 0 == (Gender == "female");

    public double? Age => Label.Number("age");

    /// <summary>The decade, or the group that the set labels instead of an age.</summary>
    public string? AgeBand => Label["age_group"] ?? (Age is { } age ? string.Create(CultureInfo.InvariantCulture, $"{(int)age / 10 * 10}s") : null);

    /// <summary>The least age that the label allows; null where ages are not labelled.</summary>
    public double? LeastAge => Age ?? Label.Number("age_lo");

    /// <summary>The label, or the middle of the labelled group; the open last group ends at 85.</summary>
    public double? MiddleAge =>
        Age ?? (Label.Has("age_lo", "age_hi") ? (Label.Number("age_lo") + Math.Min(85, Label.Number("age_hi")!.Value)) / 2 : null);

    public double? YawLabel => Label.Number("yaw_imgright");
}
