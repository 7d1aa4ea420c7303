using System.Buffers.Binary;
using Face.Contracts;

namespace Face.Fetcher.Pictures;

/// <summary>Walks a JPEG's markers (ITU-T T.81, annex B) up to its end: size, EXIF orientation and the number of scans.</summary>
internal ref struct JpegHeader
{
    private readonly PictureLimits limits;
    private ReadOnlySpan<byte> rest;
    private uint width;
    private uint height;
    private int? orientation;
    private int scans;
    private bool strayBytes;

    private JpegHeader(ReadOnlySpan<byte> bytes, PictureLimits limits)
    {
        rest = bytes[2..];
        this.limits = limits;
    }

    /// <summary>Start of image, and the next marker.</summary>
    public static bool Matches(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>The first frame's header; call it for what <see cref="Matches"/>.</summary>
    public static Result<PictureHeader> Read(ReadOnlySpan<byte> bytes, PictureLimits limits) => new JpegHeader(bytes, limits).Walk();

    private Result<PictureHeader> Walk()
    {
        byte? marker;
        while ((marker = NextMarker()) is { } code and not Marker.EndOfImage)
        {
            if (strayBytes)
            {
                return PictureFailures.Damaged;
            }

            if (Marker.StandsAlone(code) || Segment(code) is not { } failure)
            {
                continue;
            }

            // Behind a scan a decoder shows what it has; whether that is enough is its to say.
            if (failure != PictureFailures.Truncated || scans == 0)
            {
                return failure;
            }

            break;
        }

        if (scans == 0)
        {
            return marker is null ? PictureFailures.Truncated : PictureFailures.Damaged;
        }

        return new PictureHeader(PictureFormat.Jpeg, (int)width, (int)height, orientation ?? 1);
    }

    /// <summary>
    /// The next marker, past a scan's data and padding; null at the end. 0xFF 0x00 is a data byte, 0xFF 0xFF padding. Before the first
    /// scan there is no data: bytes between two segments there are damage, though some decoders skip them.
    /// </summary>
    private byte? NextMarker()
    {
        while (rest.IndexOf((byte)0xFF) is >= 0 and var at && at + 1 < rest.Length)
        {
            var code = rest[at + 1];
            strayBytes |= scans == 0 && (at > 0 || code == 0x00);
            rest = rest[(at + (code == 0xFF ? 1 : 2))..];
            if (code is not (0x00 or 0xFF))
            {
                return code;
            }
        }

        rest = default;
        return null;
    }

    /// <summary>Takes a segment with its two-byte length off the rest.</summary>
    private Failure? Segment(byte marker)
    {
        if (rest.Length < 2)
        {
            return PictureFailures.Truncated;
        }

        // The length counts itself; decoders forgive a smaller one.
        var length = Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(rest));
        if (length > rest.Length)
        {
            return PictureFailures.Truncated;
        }

        var payload = rest[2..length];
        rest = rest[length..];
        return Marker.IsFrame(marker) ? Frame(payload) : marker == Marker.StartOfScan ? Scan() : Metadata(marker, payload);
    }

    /// <summary>Precision, height, width. A height of 0 is told later (DNL): hardly a decoder reads that, and none of ours.</summary>
    private Failure? Frame(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 6 || width != 0)
        {
            return PictureFailures.Damaged;
        }

        height = BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
        width = BinaryPrimitives.ReadUInt16BigEndian(payload[3..]);
        return PictureInspector.CheckSize(width, height, limits);
    }

    private Failure? Scan()
    {
        if (width == 0)
        {
            return PictureFailures.Damaged;
        }

        var tooMany = ++scans > limits.MaxScans || (long)scans * width * height > limits.MaxScannedPixels;
        return tooMany ? PictureFailures.TooManyScans(limits) : null;
    }

    /// <summary>The first EXIF wins: editors append, cameras write first.</summary>
    private Failure? Metadata(byte marker, ReadOnlySpan<byte> payload)
    {
        if (marker == Marker.Application1 && payload.StartsWith("Exif\0"u8) && payload.Length > 6)
        {
            orientation ??= ExifOrientation.Read(payload[6..]);
        }

        return null;
    }

    private static class Marker
    {
        public const byte EndOfImage = 0xD9;
        public const byte StartOfScan = 0xDA;
        public const byte Application1 = 0xE1;

        /// <summary>Restart markers, another start of image, and TEM have no length.</summary>
        public static bool StandsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);

        /// <summary>SOF0..SOF15; C4, C8 and CC among them are tables.</summary>
        public static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
    }
}
