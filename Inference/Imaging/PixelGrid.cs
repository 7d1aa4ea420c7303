namespace Face.Inference.Imaging;

/// <summary>Interleaved RGB bytes, row by row without padding.</summary>
internal readonly record struct PixelGrid(byte[] Rgb, int Width, int Height)
{
    /// <summary>Writes the picture of half the size, each pixel the mean of four; an odd last row or column is dropped.</summary>
    public PixelGrid HalvedInto(byte[] target)
    {
        var half = new PixelGrid(target, Width / 2, Height / 2);
        for (var y = 0; y < half.Height; y++)
        {
            var upper = Rgb.AsSpan(2 * y * Width * 3, Width * 3);
            var lower = Rgb.AsSpan((2 * y + 1) * Width * 3, Width * 3);
            HalveRows(upper, lower, target.AsSpan(y * half.Width * 3, half.Width * 3));
        }

        return half;
    }

    private static void HalveRows(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> target)
    {
        for (int i = 0, from = 0; i < target.Length; i += 3, from += 6)
        {
            for (var channel = 0; channel < 3; channel++)
            {
                var left = from + channel;
                var right = left + 3;
                target[i + channel] = (byte)((upper[left] + upper[right] + lower[left] + lower[right] + 2) >> 2);
            }
        }
    }
}
