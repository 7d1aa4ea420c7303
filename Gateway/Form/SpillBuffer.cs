namespace Face.Gateway.Form;

/// <summary>Bytes that are written once and read any number of times: in memory while they are few, in a spill file otherwise.</summary>
internal sealed class SpillBuffer(SpillFolder folder, int maxBytesInMemory) : IAsyncDisposable
{
    private readonly MemoryStream memory = new();
    private FileStream? file;

    public long Length { get; private set; }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (file is null && Length + bytes.Length > maxBytesInMemory)
        {
            file = folder.Create();
            await file.WriteAsync(memory.GetBuffer().AsMemory(0, (int)memory.Length), cancel);
            memory.SetLength(0);
        }

        await ((Stream?)file ?? memory).WriteAsync(bytes, cancel);
        Length += bytes.Length;
    }

    /// <summary>Reads all.</summary>
    public Stream OpenRead() => OpenRead(0, Length);

    /// <summary>Reads a part; streams over the same buffer do not disturb each other.</summary>
    public Stream OpenRead(long start, long length) => file is null
        ? new MemoryStream(memory.GetBuffer(), (int)start, (int)length, writable: false)
        : new FilePartStream(file.SafeFileHandle, start, length);

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
        {
            await file.DisposeAsync();
        }
    }
}
