namespace Face.Inference.Pictures;

/// <summary>How far to shrink a picture on load.</summary>
internal static class ShrinkFactor
{
    /// <summary>
    /// The largest of 8, 4 and 2 (the factors libjpeg has) that leaves the long side <paramref name="minLongSide"/> pixels, and the short
    /// side one; else 1.
    /// </summary>
    public static int For(int width, int height, int minLongSide)
    {
        var factor = 8;
        while (factor > 1 && (Math.Max(width, height) / factor < minLongSide || Math.Min(width, height) < factor))
            factor /= 2;
        return factor;
    }
}
