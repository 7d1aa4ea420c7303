using System.Buffers.Binary;
using System.IO.Compression;

namespace Face.EndToEnd.Tests;

/// <summary>Small PNG pictures without a face, made here.</summary>
internal static class FlatPng
{
    /// <summary>A grey picture.</summary>
    public static byte[] Of(int width, int height) => Encode(width, height, row => row.Fill(128));

    /// <summary>Noise, which does not compress.</summary>
    public static byte[] Noise(int width, int height)
    {
        var random = new Random(1);
        return Encode(width, height, random.NextBytes);
    }

    private delegate void Fill(Span<byte> row);

    private static byte[] Encode(int width, int height, Fill fill)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\x1a\n"u8]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compressed(width, height, fill));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compressed(int width, int height, Fill fill)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (3 * width)];
            for (var y = 0; y < height; y++)
            {
                fill(row.AsSpan(1));
                zlib.Write(row);
            }
        }

        return data.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. type, .. data]));
        file.Write(number);
    }

    /// <summary>CRC-32 of the PNG specification, annex D.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }

        return ~crc;
    }
}
