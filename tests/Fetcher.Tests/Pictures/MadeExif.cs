using System.Buffers.Binary;

namespace Face.Fetcher.Tests.Pictures;

/// <summary>EXIF data with an orientation and nothing else.</summary>
internal static class MadeExif
{
    public static byte[] With(int orientation, bool bigEndian, ushort type = 3, uint count = 1, uint offset = 8)
    {
        var tiff = new byte[26];
        (bigEndian ? "MM\0*"u8 : "II*\0"u8).CopyTo(tiff);
        Write32(tiff.AsSpan(4), offset, bigEndian);
        Write16(tiff.AsSpan(8), 1, bigEndian);
        Write16(tiff.AsSpan(10), 0x0112, bigEndian);
        Write16(tiff.AsSpan(12), type, bigEndian);
        Write32(tiff.AsSpan(14), count, bigEndian);
        Write16(tiff.AsSpan(18), (ushort)orientation, bigEndian);
        return tiff;
    }

    private static void Write16(Span<byte> to, ushort value, bool bigEndian)
    {
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt16BigEndian(to, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(to, value);
        }
    }

    private static void Write32(Span<byte> to, uint value, bool bigEndian)
    {
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(to, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(to, value);
        }
    }
}
