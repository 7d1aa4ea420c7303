using Face.Contracts;

namespace Face.Fetcher.Pictures;

/// <summary>
/// Reads a picture's header without decoding it. Pure, never throws, and takes one pass over the bytes at most. It refuses what it can
/// know to be hopeless or dangerous; whether the pixels are sound is the decoder's to say.
/// </summary>
internal static class PictureInspector
{
    /// <summary>The format by content, whatever the file calls itself; null when it is neither.</summary>
    public static PictureFormat? FormatOf(ReadOnlySpan<byte> bytes) =>
        JpegHeader.Matches(bytes) ? PictureFormat.Jpeg
        : PngHeader.Matches(bytes) ? PictureFormat.Png
        : null;

    /// <summary>The header, or the first reason not to decode the picture.</summary>
    public static Result<PictureHeader> Inspect(ReadOnlySpan<byte> bytes, PictureLimits limits) => FormatOf(bytes) switch
    {
        PictureFormat.Jpeg => JpegHeader.Read(bytes, limits),
        PictureFormat.Png => PngHeader.Read(bytes, limits),
        _ => PictureFailures.Unknown,
    };

    /// <summary>Null when the size is within the limits. Sides are unsigned 32-bit numbers as in a PNG: their product fits 64 bits.</summary>
    public static Failure? CheckSize(uint width, uint height, PictureLimits limits)
    {
        if (width == 0 || height == 0)
        {
            return PictureFailures.Damaged;
        }

        return width > limits.MaxSide || height > limits.MaxSide || (ulong)width * height > (ulong)limits.MaxPixels
            ? PictureFailures.TooManyPixels(limits)
            : null;
    }
}
