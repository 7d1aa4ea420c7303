using System.IO.Compression;

namespace Face.Fetcher.Pictures;

/// <summary>Measures a PNG's compressed metadata, which a decoder may unpack without asking.</summary>
internal static class PngMetadata
{
    /// <summary>Every stream counts as this much, so that ten thousand empty ones cost no more time than one full one.</summary>
    private const int LeastCharge = 1024;

    /// <summary>
    /// The bytes a chunk's compressed part unpacks to; 0 for a chunk that has none. Counting stops just above <paramref name="allowance"/>.
    /// </summary>
    public static int InflatedBytes(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data, int allowance) =>
        Compressed(type, data) is { IsEmpty: false } packed ? Math.Max(LeastCharge, Count(packed, allowance)) : 0;

    /// <summary>W3C PNG, 11.3.2.3 (iCCP), 11.3.3.3 (zTXt) and 11.3.3.4 (iTXt): where the compressed part begins.</summary>
    private static ReadOnlySpan<byte> Compressed(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var keyword = data.IndexOf((byte)0);
        if (keyword < 0)
        {
            return default;
        }

        var rest = data[(keyword + 1)..];
        if (type.SequenceEqual("iCCP"u8) || type.SequenceEqual("zTXt"u8))
        {
            return rest.IsEmpty ? default : rest[1..];
        }

        return type.SequenceEqual("iTXt"u8) && rest is [1, _, ..] ? AfterZero(AfterZero(rest[2..])) : default;
    }

    private static ReadOnlySpan<byte> AfterZero(ReadOnlySpan<byte> text) => text.IndexOf((byte)0) is >= 0 and var at ? text[(at + 1)..] : default;

    private static int Count(ReadOnlySpan<byte> packed, int allowance)
    {
        using var inflate = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        Span<byte> buffer = stackalloc byte[8192];
        var total = 0;
        try
        {
            while (total <= allowance && inflate.Read(buffer) is > 0 and var read)
            {
                total += read;
            }
        }
        catch (InvalidDataException)
        {
            // Damaged metadata is the decoder's to ignore; what it unpacked to so far counts.
        }

        return total;
    }
}
