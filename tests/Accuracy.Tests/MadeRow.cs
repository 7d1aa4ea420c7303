using Face.Labelled;

namespace Face.Accuracy.Tests;

internal static class MadeRow
{
    /// <summary>A label of these columns.</summary>
    public static Row Of(params (string Column, string Cell)[] cells) =>
        new(cells.Select((cell, index) => (cell.Column, index)).ToDictionary(cell => cell.Column, cell => cell.index), [.. cells.Select(cell => cell.Cell)]);
}
