namespace Face.Client;

/// <summary>Reads a stream that may be longer than what can be sent.</summary>
internal static class BoundedRead
{
    private const int BufferBytes = 81920;

    public static async Task<ReadOnlyMemory<byte>> AllAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (all.Length + read > maxBytes)
            {
                throw new ArgumentException($"The photo is larger than {maxBytes} bytes, which is the most that the service takes.", nameof(stream));
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
