using System.Diagnostics.CodeAnalysis;
using Face.Contracts;
using Face.Inference.Imaging;
using Microsoft.Extensions.Options;

namespace Face.Inference.Pictures;

/// <summary>
/// JPEG or PNG bytes to an upright <see cref="Picture"/>, by libvips. Safe to call from several threads; each call works on its own thread.
/// A decode cannot be cancelled: the <see cref="Worker.DecodeWatchdog"/> ends a process that hangs in one.
/// </summary>
internal sealed unsafe class PictureDecoder
{
    private readonly DecoderOptions limits;

    /// <summary>EOI, the marker that ends every JPEG.</summary>
    private static ReadOnlySpan<byte> JpegEnd => [0xFF, 0xD9];

    public PictureDecoder(IOptions<DecoderOptions> options)
    {
        limits = options.Value;
        VipsStart.Ensure();
    }

    /// <summary>Decodes a whole picture, or says why it cannot be.</summary>
    /// <param name="header">
    /// What the fetcher read. Its orientation is the one that is applied and its size the frame of the reply, so a decoder that reads another
    /// size refuses the picture.
    /// </param>
    public bool TryDecode(byte[] bytes, PictureHeader header, [NotNullWhen(true)] out Picture? picture, [NotNullWhen(false)] out Failure? failure)
    {
        picture = null;
        failure = null;
        if (header.Width > limits.MaxSide || header.Height > limits.MaxSide || (long)header.Width * header.Height > limits.MaxPixels)
        {
            failure = PictureFailures.TooLarge(limits);
            return false;
        }

        picture = Decode(bytes, header, VipsSteps.OnTruncation) ?? DecodeWithoutEnd(bytes, header);
        // libvips appends every error of every thread to one buffer, which nobody else empties.
        Vips.ClearErrors();
        failure = picture is null ? PictureFailures.Unreadable : null;
        return picture is not null;
    }

    /// <summary>
    /// A JPEG whose end marker alone is missing decodes once the marker is there. In one that lacks more, the decoder now meets the end in
    /// mid-scan, of which it warns, or there are scans missing.
    /// </summary>
    private Picture? DecodeWithoutEnd(byte[] bytes, PictureHeader header) =>
        header.Format == PictureFormat.Jpeg && !bytes.AsSpan().EndsWith(JpegEnd) && JpegScans.AreComplete(bytes)
            ? Decode([.. bytes, .. JpegEnd], header, VipsSteps.OnWarning)
            : null;

    private Picture? Decode(byte[] bytes, PictureHeader header, string failOn)
    {
        fixed (byte* pinned = bytes)
            return Decode(pinned, bytes.Length, header, failOn);
    }

    private Picture? Decode(byte* bytes, int length, PictureHeader header, string failOn)
    {
        var shrink = ShrinkFactor.For(header.Width, header.Height, limits.MinLongSide);
        var onLoad = header.Format == PictureFormat.Jpeg ? shrink : 1;
        using var pixels = OpenChecked(bytes, length, header, failOn, onLoad)?.ToSrgb()?.Flatten()?.ToBytes()?.Shrink(shrink / onLoad);
        return pixels is null || Vips.Bands(pixels) != 3 ? null : Read(pixels, header);
    }

    private static VipsImage? OpenChecked(byte* bytes, int length, PictureHeader header, string failOn, int shrink)
    {
        var image = VipsSteps.Open(bytes, length, failOn, shrink);
        if (image is null || (Fits(Vips.Width(image), header.Width, shrink) && Fits(Vips.Height(image), header.Height, shrink)))
        {
            return image;
        }

        image.Dispose();
        return null;
    }

    /// <summary>A shrunk side is the stored one divided and rounded either way.</summary>
    private static bool Fits(int decoded, int stored, int shrink) => decoded > 0 && Math.Abs(decoded - ((double)stored / shrink)) < 1;

    private static Picture? Read(VipsImage image, PictureHeader header)
    {
        var (width, height) = (Vips.Width(image), Vips.Height(image));
        var stored = Vips.WriteToMemory(image, out var size);
        if (stored is null)
        {
            return null;
        }

        try
        {
            var upright = GC.AllocateUninitializedArray<byte>(checked((int)size));
            Orientation.Apply(new ReadOnlySpan<byte>(stored, upright.Length), width, height, header.Orientation, upright);
            return header.SwapsSides
                ? new Picture(height, width, upright, header.UprightWidth, header.UprightHeight)
                : new Picture(width, height, upright, header.UprightWidth, header.UprightHeight);
        }
        finally
        {
            Vips.Free((nint)stored);
        }
    }
}
