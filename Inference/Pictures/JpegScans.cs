namespace Face.Inference.Pictures;

/// <summary>
/// Whether the scans of a JPEG hold the whole picture. One that was cut off between two scans decodes without a complaint, only blurred
/// (ITU-T T.81, annexes B.2.3 and G.1.1).
/// </summary>
internal static class JpegScans
{
    private const byte Prefix = 0xFF, FirstRestart = 0xD0, LastStandalone = 0xD9, StartOfScan = 0xDA, FirstFrame = 0xC0, LastFrame = 0xCF;

    /// <summary>Markers within the frames' range that are none: tables (DHT), an extension (JPG) and arithmetic conditioning (DAC).</summary>
    private static ReadOnlySpan<byte> NoFrames => [0xC4, 0xC8, 0xCC];

    private const int Coefficients = 64;

    /// <summary>True when every coefficient of every component was coded down to its last bit.</summary>
    public static bool AreComplete(ReadOnlySpan<byte> jpeg)
    {
        var missing = new Dictionary<byte, bool[]>();
        for (var at = NextMarker(jpeg, 0); at >= 0;)
        {
            var marker = jpeg[at + 1];
            if (marker is >= FirstRestart and <= LastStandalone)
            {
                at = NextMarker(jpeg, at + 2);
                continue;
            }

            if (at + 4 > jpeg.Length || at + 2 + Length(jpeg, at) > jpeg.Length)
            {
                return false;
            }

            Read(marker, jpeg.Slice(at + 4, Math.Max(0, Length(jpeg, at) - 2)), missing);
            at = NextMarker(jpeg, at + 2 + Length(jpeg, at));
        }

        return missing.Count > 0 && missing.Values.All(coefficients => !coefficients.Contains(true));
    }

    private static int Length(ReadOnlySpan<byte> jpeg, int marker) => (jpeg[marker + 2] << 8) | jpeg[marker + 3];

    private static void Read(byte marker, ReadOnlySpan<byte> segment, Dictionary<byte, bool[]> missing)
    {
        if (marker == StartOfScan)
        {
            ReadScan(segment, missing);
        }
        else if (marker is >= FirstFrame and <= LastFrame && !NoFrames.Contains(marker))
        {
            ReadFrame(segment, missing);
        }
    }

    /// <summary>Precision, height, width, the number of components, then three bytes each, of which the first is its name.</summary>
    private static void ReadFrame(ReadOnlySpan<byte> segment, Dictionary<byte, bool[]> missing)
    {
        for (var at = 6; at + 3 <= segment.Length; at += 3)
        {
            missing[segment[at]] = new bool[Coefficients];
            Array.Fill(missing[segment[at]], true);
        }
    }

    /// <summary>The number of components, two bytes each, then the first and last coefficient and the bits that this scan leaves out.</summary>
    private static void ReadScan(ReadOnlySpan<byte> segment, Dictionary<byte, bool[]> missing)
    {
        if (segment.Length < 4 || segment.Length < 4 + (2 * segment[0]))
        {
            return;
        }

        var (first, last, bitsLeft) = (segment[^3], segment[^2], segment[^1] & 0x0F);
        for (var at = 1; at + 3 < segment.Length; at += 2)
        {
            if (missing.TryGetValue(segment[at], out var coefficients))
            {
                for (var i = first; i <= last && i < Coefficients; i++)
                    coefficients[i] = bitsLeft > 0;
            }
        }
    }

    /// <summary>The next marker's place; -1 when there is none. Within coded data FF 00 is a value, and FF FF is padding.</summary>
    private static int NextMarker(ReadOnlySpan<byte> jpeg, int from)
    {
        for (var at = from; at + 1 < jpeg.Length; at++)
        {
            var skip = jpeg[at..].IndexOf(Prefix);
            if (skip < 0)
            {
                return -1;
            }

            at += skip;
            if (at + 1 < jpeg.Length && jpeg[at + 1] is not (0 or Prefix))
            {
                return at;
            }
        }

        return -1;
    }
}
