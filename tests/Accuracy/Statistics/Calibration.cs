namespace Face.Accuracy.Statistics;

/// <summary>A claim of confidence in percent, and whether the claim was right.</summary>
internal readonly record struct Claim(double Confidence, bool Right);

/// <summary>The claims of one bin of confidence.</summary>
internal sealed record CalibrationBin(double MeanConfidence, Estimate Right);

/// <summary>Whether confidence means what it says: of the claims of 80 %, 80 % are right.</summary>
internal static class Calibration
{
    /// <summary>The bins that hold something, in order.</summary>
    /// <param name="start">Where the first bin starts, in percent; the last ends at 100, which it includes.</param>
    /// <param name="width">Percent of each bin.</param>
    public static IReadOnlyList<CalibrationBin> Bins(IEnumerable<Claim> claims, int start, int width) =>
    [
        .. from claim in claims
           group claim by Math.Min((100 - start) / width - 1, (int)Math.Floor((claim.Confidence - start) / width)) into bin
           orderby bin.Key
           select new CalibrationBin(bin.Average(claim => claim.Confidence), Share.Of(bin.Select(claim => claim.Right))),
    ];

    /// <summary>The expected calibration error in percent: the bins' distances from the diagonal, weighted by their claims.</summary>
    public static Estimate Error(IReadOnlyList<Claim> claims, int start, int width = 5) => Bootstrap.Of(claims, sample => ErrorOf(sample, start, width));

    private static double ErrorOf(IEnumerable<Claim> claims, int start, int width)
    {
        var bins = Bins(claims, start, width);
        return bins.Sum(bin => bin.Right.Count * Math.Abs(bin.MeanConfidence - bin.Right.Value)) / bins.Sum(bin => bin.Right.Count);
    }
}
