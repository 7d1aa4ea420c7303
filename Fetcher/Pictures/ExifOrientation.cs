using System.Buffers.Binary;

namespace Face.Fetcher.Pictures;

/// <summary>Reads the orientation from EXIF data: a TIFF file whose first directory holds tag 0x0112 (Exif 2.32, 4.6.4).</summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 0x0112;
    private const ushort ShortType = 3;
    private const int EntryBytes = 12;

    /// <summary>1..8; 1 (upright) when there is none, or when anything about it is damaged.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (!ByteOrder(tiff, out var bigEndian))
        {
            return 1;
        }

        var offset = UInt32(tiff[4..], bigEndian);
        if (offset > tiff.Length - 2)
        {
            return 1;
        }

        var directory = tiff[(int)offset..];
        var entries = directory[2..];
        var count = Math.Min(UInt16(directory, bigEndian), entries.Length / EntryBytes);
        for (var i = 0; i < count; i++)
        {
            var entry = entries.Slice(i * EntryBytes, EntryBytes);
            if (UInt16(entry, bigEndian) == OrientationTag)
            {
                return Value(entry, bigEndian);
            }
        }

        return 1;
    }

    /// <summary>"II" or "MM", then 42; eight bytes with the first directory's offset.</summary>
    private static bool ByteOrder(ReadOnlySpan<byte> tiff, out bool bigEndian)
    {
        bigEndian = tiff.StartsWith("MM\0*"u8);
        return tiff.Length >= 8 && (bigEndian || tiff.StartsWith("II*\0"u8));
    }

    private static int Value(ReadOnlySpan<byte> entry, bool bigEndian)
    {
        var sound = UInt16(entry[2..], bigEndian) == ShortType && UInt32(entry[4..], bigEndian) == 1;
        var value = UInt16(entry[8..], bigEndian);
        return sound && value is >= 1 and <= 8 ? value : 1;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
