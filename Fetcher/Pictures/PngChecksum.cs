namespace Face.Fetcher.Pictures;

/// <summary>CRC-32 as PNG chunks carry it (W3C PNG, third edition, annex D).</summary>
internal static class PngChecksum
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Of a chunk's type and data together. A bit at a time: it runs over 17 bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> typeAndData)
    {
        var crc = uint.MaxValue;
        foreach (var b in typeAndData)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (Polynomial & (0u - (crc & 1)));
            }
        }

        return ~crc;
    }
}
