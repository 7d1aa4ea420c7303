using Face.Labelled;

namespace Face.Accuracy.Analysis;

/// <summary>A set and what the analysis made of its pictures, by file.</summary>
internal sealed record MeasuredSet(LabelledSet Labels, IReadOnlyDictionary<string, MeasuredPicture> Pictures)
{
    /// <summary>The pictures that were analysed, in the labels' order.</summary>
    public IReadOnlyList<MeasuredPicture> Analysed { get; } =
        [.. Labels.Files.Select(file => Pictures[file]).Where(picture => picture.Refusal is null)];
}
