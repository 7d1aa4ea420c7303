using Face.Contracts;

namespace Face.Inference.Pictures;

/// <summary>What a client hears about a picture that cannot be analysed.</summary>
internal static class PictureFailures
{
    public static readonly Failure Unreadable =
        new(ErrorCode.BadRequest, "The picture is damaged or cut off: it cannot be decoded. Send a complete JPEG or PNG file.");

    public static Failure TooLarge(DecoderOptions limits) =>
        new(ErrorCode.BadRequest, $"The picture is too large: at most {limits.MaxPixels / 1_000_000} megapixels and {limits.MaxSide} pixels a side.");
}
