namespace Face.Inference.Quality;

/// <summary>The share of pixels that still hold detail: neither nearly black nor burnt out.</summary>
internal static class Exposure
{
    // Luma, 0..255: pupils and nostrils of a well-lit face lie above the one, its highlights below the other.
    private const float NearlyBlack = 10;
    private const float BurntOut = 250;

    /// <param name="luma">At least one pixel.</param>
    public static double Of(ReadOnlySpan<float> luma)
    {
        var exposed = 0;
        foreach (var value in luma)
        {
            exposed += value is > NearlyBlack and < BurntOut ? 1 : 0;
        }

        return (double)exposed / luma.Length;
    }
}
