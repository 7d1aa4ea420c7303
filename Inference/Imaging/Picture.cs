namespace Face.Inference.Imaging;

/// <summary>
/// A decoded, upright picture. It may have been shrunk while it was decoded: detection and crops work in decoded pixels, the reply in
/// full-size pixels, and <see cref="ScaleX"/> and <see cref="ScaleY"/> lead from the one to the other.
/// </summary>
internal sealed class Picture
{
    /// <param name="width">Decoded width in pixels.</param>
    /// <param name="height">Decoded height in pixels.</param>
    /// <param name="rgb">Red, green, blue, row by row without padding; longer than needed is allowed (a pooled buffer).</param>
    /// <param name="fullWidth">Upright width before any shrinking, the frame of the reply.</param>
    /// <param name="fullHeight">Upright height before any shrinking.</param>
    public Picture(int width, int height, byte[] rgb, int fullWidth, int fullHeight)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfLessThan(rgb.Length, 3L * width * height, nameof(rgb));
        ArgumentOutOfRangeException.ThrowIfLessThan(fullWidth, width);
        ArgumentOutOfRangeException.ThrowIfLessThan(fullHeight, height);
        (Width, Height, Rgb, FullWidth, FullHeight) = (width, height, rgb, fullWidth, fullHeight);
    }

    /// <summary>A picture decoded at its full size.</summary>
    public Picture(int width, int height, byte[] rgb)
        : this(width, height, rgb, width, height)
    {
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Interleaved bytes of at least <c>3 × Width × Height</c>.</summary>
    public byte[] Rgb { get; }

    public int FullWidth { get; }

    public int FullHeight { get; }

    /// <summary>Full-size pixels per decoded pixel, 1 or more.</summary>
    public double ScaleX => (double)FullWidth / Width;

    /// <inheritdoc cref="ScaleX"/>
    public double ScaleY => (double)FullHeight / Height;
}
