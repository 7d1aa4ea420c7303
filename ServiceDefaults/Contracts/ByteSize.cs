using System.Globalization;

namespace Face.Contracts;

/// <summary>A limit in bytes as a person reads it.</summary>
public static class ByteSize
{
    /// <summary><c>10 MiB</c>, <c>64 KiB</c>, or the plain number of bytes where it is no round one.</summary>
    public static string Text(long bytes) => bytes switch
    {
        >= 1 << 20 when bytes % (1 << 20) == 0 => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB"),
        >= 1 << 10 when bytes % (1 << 10) == 0 => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 10} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}
