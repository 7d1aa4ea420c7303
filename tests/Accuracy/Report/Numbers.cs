using System.Globalization;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Report;

/// <summary>Figures as text.</summary>
internal static class Numbers
{
    public static string Text(double value, int decimals) =>
        double.IsNaN(value) ? "–" : value.ToString($"f{decimals}", CultureInfo.InvariantCulture);

    /// <summary>The figure and its interval; a dash where there is none.</summary>
    public static string Text(Estimate? estimate, int decimals) => estimate switch
    {
        null or { Count: 0 } => "–",
        { } plain when double.IsNaN(plain.Low) => Text(plain.Value, decimals),
        { } known => $"{Text(known.Value, decimals)} [{Text(known.Low, decimals)}, {Text(known.High, decimals)}]",
    };
}
