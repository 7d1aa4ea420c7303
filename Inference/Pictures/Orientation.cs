namespace Face.Inference.Pictures;

/// <summary>Turns stored pixels upright as the EXIF orientation (tag 0x0112, TIFF 6.0 page 36) says.</summary>
internal static class Orientation
{
    private const int Channels = 3;

    /// <summary>Writes the upright picture.</summary>
    /// <param name="stored">RGB, row by row, <paramref name="width"/> x <paramref name="height"/> as stored.</param>
    /// <param name="orientation">1..8.</param>
    /// <param name="upright">As large as <paramref name="stored"/>.</param>
    public static void Apply(ReadOnlySpan<byte> stored, int width, int height, int orientation, Span<byte> upright)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(orientation, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(orientation, 8);
        if (orientation == 1)
        {
            stored[..(Channels * width * height)].CopyTo(upright);
            return;
        }

        var (first, stepX, stepY) = Walk(width, height, orientation);
        for (var y = 0; y < height; y++)
        {
            var row = stored.Slice(Channels * width * y, Channels * width);
            CopyRow(row, upright, Channels * (first + (stepY * y)), Channels * stepX);
        }
    }

    private static void CopyRow(ReadOnlySpan<byte> row, Span<byte> upright, int target, int step)
    {
        for (var x = 0; x < row.Length; x += Channels, target += step)
        {
            upright[target] = row[x];
            upright[target + 1] = row[x + 1];
            upright[target + 2] = row[x + 2];
        }
    }

    /// <summary>Where the stored pixel (0, 0) lands, and how far a step right and a step down in the stored picture move there, in pixels.</summary>
    private static (int First, int StepX, int StepY) Walk(int width, int height, int orientation) => orientation switch
    {
        2 => (width - 1, -1, width),
        3 => ((width * height) - 1, -1, -width),
        4 => (width * (height - 1), 1, -width),
        5 => (0, height, 1),
        6 => (height - 1, height, -1),
        7 => ((width * height) - 1, -height, -1),
        _ => (height * (width - 1), -height, 1),
    };
}
