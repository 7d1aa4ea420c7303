using System.Buffers.Binary;
using Face.Contracts;

namespace Face.Fetcher.Pictures;

/// <summary>Walks a PNG's chunks (W3C PNG, third edition, chapter 5): size, EXIF orientation and the size of compressed metadata.</summary>
internal ref struct PngHeader
{
    private const int HeaderBytes = 13;

    private readonly PictureLimits limits;
    private ReadOnlySpan<byte> rest;
    private int? orientation;
    private bool hasPixels;
    private int inflated;

    private PngHeader(ReadOnlySpan<byte> bytes, PictureLimits limits)
    {
        rest = bytes[Signature.Length..];
        this.limits = limits;
    }

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The eight bytes that every PNG begins with.</summary>
    public static bool Matches(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <summary>The header of what <see cref="Matches"/>; of an animation its first frame, which is the only one ever decoded.</summary>
    public static Result<PictureHeader> Read(ReadOnlySpan<byte> bytes, PictureLimits limits) => new PngHeader(bytes, limits).Walk();

    private Result<PictureHeader> Walk()
    {
        var first = rest;
        if (!NextChunk(out var type, out var data))
        {
            return PictureFailures.Truncated;
        }

        if (!type.SequenceEqual("IHDR"u8) || data.Length != HeaderBytes || !IsSound(data) || !ChecksumHolds(first))
        {
            return PictureFailures.Damaged;
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        if ((PictureInspector.CheckSize(width, height, limits) ?? Chunks()) is { } failure)
        {
            return failure;
        }

        return new PictureHeader(PictureFormat.Png, (int)width, (int)height, orientation ?? 1);
    }

    /// <summary>All chunks up to IEND. Once there are pixels, a torn tail costs nothing that anybody sees.</summary>
    private Failure? Chunks()
    {
        while (NextChunk(out var type, out var data))
        {
            if (type.SequenceEqual("IEND"u8))
            {
                break;
            }

            hasPixels |= type.SequenceEqual("IDAT"u8);
            if (type.SequenceEqual("eXIf"u8))
            {
                orientation ??= ExifOrientation.Read(data);
            }

            inflated += PngMetadata.InflatedBytes(type, data, limits.MaxMetadataBytes - inflated);
            if (inflated > limits.MaxMetadataBytes)
            {
                return PictureFailures.TooMuchMetadata(limits);
            }
        }

        return hasPixels ? null : PictureFailures.Truncated;
    }

    /// <summary>Length, type, data, checksum. False at the end and at a chunk that does not fit into what is left.</summary>
    private bool NextChunk(out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data)
    {
        const int frame = 12;
        type = default;
        data = default;
        if (rest.Length < frame || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - frame)
        {
            return false;
        }

        type = rest[4..8];
        data = rest.Slice(8, (int)length);
        rest = rest[((int)length + frame)..];
        return true;
    }

    /// <summary>Over the header's type and data. Decoders that skip it show a picture of a damaged size.</summary>
    private static bool ChecksumHolds(ReadOnlySpan<byte> chunk) =>
        PngChecksum.Of(chunk.Slice(4, 4 + HeaderBytes)) == BinaryPrimitives.ReadUInt32BigEndian(chunk[(8 + HeaderBytes)..]);

    /// <summary>Bit depth and colour type of table 12, the only compression and filter there are, interlaced or not.</summary>
    private static bool IsSound(ReadOnlySpan<byte> header) =>
        (header[9], header[8]) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) or (2 or 4 or 6, 8 or 16)
        && header[10] == 0 && header[11] == 0 && header[12] <= 1;
}
