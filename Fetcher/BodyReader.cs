using System.Buffers;

namespace Face.Fetcher;

/// <summary>Reads a body of unknown length.</summary>
internal static class BodyReader
{
    private const int BufferBytes = 64 << 10;

    /// <summary>The whole body; null when it is longer than <paramref name="maxBytes"/>: reading stops there.</summary>
    public static async Task<byte[]?> ReadAtMostAsync(this Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                if (whole.Length + read > maxBytes)
                {
                    return null;
                }

                whole.Write(buffer, 0, read);
            }

            return whole.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
