namespace Face.Accuracy.Analysis;

/// <summary>The reply's classes in the reply's order, which decides between equals.</summary>
internal static class Classes
{
    public const string Neutral = "neutral";

    public static readonly IReadOnlyList<string> Ethnicities = ["african", "asian", "caucasian", "hispanic"];

    public static readonly IReadOnlyList<string> ShownEmotions = ["happiness", "surprise", "anger", "disgust", "fear", "sadness"];

    public static readonly IReadOnlyList<string> Emotions = [.. ShownEmotions, Neutral];

    /// <summary>The first of the largest; <paramref name="percent"/> may be longer than the classes that are asked about.</summary>
    public static string Likeliest(IReadOnlyList<string> classes, IReadOnlyList<int> percent) =>
        classes[Enumerable.Range(0, classes.Count).MaxBy(i => percent[i])];
}
