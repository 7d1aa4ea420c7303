using System.Buffers.Binary;
using System.IO.Compression;
using Face.Fetcher.Pictures;

namespace Face.Fetcher.Tests.Pictures;

/// <summary>A PNG's chunks, one by one.</summary>
internal sealed class MadePng
{
    private readonly List<byte> bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Plain(uint width = 64, uint height = 48) => new MadePng().Header(width, height).Pixels().End();

    public MadePng Header(uint width, uint height, byte depth = 8, byte colour = 2, byte compression = 0, byte filter = 0, byte interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[10], header[11], header[12]) = (depth, colour, compression, filter, interlace);
        return Chunk("IHDR"u8, header);
    }

    public MadePng Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)data.Length);
        bytes.AddRange(number);
        bytes.AddRange(type);
        bytes.AddRange(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngChecksum.Of([.. type, .. data]));
        bytes.AddRange(number);
        return this;
    }

    public MadePng Pixels() => Chunk("IDAT"u8, [1, 2, 3]);

    public byte[] End() => Chunk("IEND"u8, []).Cut();

    public byte[] Cut() => [.. bytes];

    /// <summary>Zeros, packed as every compressed chunk is.</summary>
    public static byte[] Packed(int length)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(new byte[length]);
        }

        return packed.ToArray();
    }
}
