using Face.Contracts;
using Face.Inference.Tests.Pictures;
using Face.Testing;

namespace Face.Inference.Tests.Worker;

/// <summary>Messages as the fetcher sends them.</summary>
internal static class Work
{
    public static AnalyzePicture With(byte[] bytes, int width, int height) => new()
    {
        RequestId = Guid.CreateVersion7(),
        Deadline = DateTimeOffset.UtcNow.AddMinutes(2),
        QueuedAt = DateTimeOffset.UtcNow,
        Bytes = bytes,
        Header = new PictureHeader(PictureFormat.Jpeg, width, height, Orientation: 1),
        Options = new AnalysisOptions(),
    };

    /// <summary>The sample, with one face of about 190 pixels.</summary>
    public static AnalyzePicture Portrait()
    {
        var (width, height, _) = VipsWriter.Header(SamplePicture.Bytes)!.Value;
        return With(SamplePicture.Bytes, width, height);
    }

    /// <summary>24 megapixels of progressive JPEG, in 100 kB or so: its decode takes a few tenths of a second.</summary>
    public static AnalyzePicture SlowToDecode() =>
        With(VipsWriter.Write(6000, 4000, new byte[3 * 6000 * 4000], VipsWriter.Srgb, ".jpg[interlace]"), 6000, 4000);

    /// <summary>A picture without a face.</summary>
    public static AnalyzePicture Plain() => With(TestPicture.Jpeg(160, 120), 160, 120);
}
