using Face.Contracts;

namespace Face.Fetcher.Pictures;

/// <summary>What is said about a picture that is not analysed.</summary>
internal static class PictureFailures
{
    public static readonly Failure Unknown = Refused("The picture is not a JPEG or PNG file. Convert it to one of these two.");

    public static readonly Failure Damaged = Refused("The header of the picture is damaged. Save the picture anew as JPEG or PNG, and send that.");

    public static readonly Failure Truncated = Refused("The picture is cut off. Send the whole file.");

    public static Failure TooManyBytes(int maxBytes) => Refused($"The picture is larger than {ByteSize.Text(maxBytes)}. Send a smaller one.");

    public static Failure TooManyPixels(PictureLimits limits) => Refused(
        $"The picture is too large: at most {limits.MaxPixels / 1e6:0.#} megapixels and {limits.MaxSide:N0} pixels a side. Scale it down.");

    public static Failure TooManyScans(PictureLimits limits) =>
        Refused($"The JPEG has too many scans: at most {limits.MaxScans}. Save it anew as a baseline JPEG.");

    public static Failure TooMuchMetadata(PictureLimits limits) =>
        Refused($"The compressed metadata of the PNG is too large: at most {ByteSize.Text(limits.MaxMetadataBytes)} unpacked. Save the picture without metadata.");

    private static Failure Refused(string sentence) => new(ErrorCode.BadRequest, sentence);
}
