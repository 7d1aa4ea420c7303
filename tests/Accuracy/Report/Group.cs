using Face.Accuracy.Figures;

namespace Face.Accuracy.Report;

/// <summary>The groups that faces are told apart by: labelled gender, ethnicity and age.</summary>
internal static class Group
{
    /// <summary>First years of the bands. They are also bounds of the groups that FairFace labels.</summary>
    private static readonly int[] Bands = [0, 10, 20, 40, 60];

    public static readonly IReadOnlyList<string> AgeBands = ["0-9", "10-19", "20-39", "40-59", "60+"];

    /// <summary>Null where ages are not labelled.</summary>
    public static string? AgeBand(LabelledFace face) => face.LeastAge is { } age ? AgeBands[Array.FindLastIndex(Bands, first => age >= first)] : null;

    /// <summary>Gender and ethnicity, as far as they are labelled; the ethnicity by the reply's words where they have one.</summary>
    public static string People(LabelledFace face) => face.Race is { } race ? $"{face.Gender}, {face.Ethnicity ?? race}" : face.Gender ?? "all";
}
