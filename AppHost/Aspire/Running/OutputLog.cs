namespace Aspire.Hosting.Running;

/// <summary>
/// A process's output: kept in a file of bounded size with one older generation, and for the application's own programs shown on the console
/// behind their name. The servers' chatter stays in their files.
/// </summary>
internal sealed class OutputLog(string folder, string name, bool onConsole, long maxBytes = OutputLog.DefaultMaxBytes) : IDisposable
{
    /// <summary>A day of ordinary logging; twice this much disk for each process.</summary>
    public const long DefaultMaxBytes = 10 * 1024 * 1024;

    private const int NameWidth = 11;

    private readonly Lock gate = new();
    private StreamWriter? writer;

    public string Path { get; } = System.IO.Path.Combine(folder, $"{name}.log");

    public void Write(string line)
    {
        lock (gate)
        {
            if (writer is null || writer.BaseStream.Length > maxBytes)
            {
                Turn();
            }

            writer!.WriteLine(line);
        }

        if (onConsole)
        {
            Console.Out.WriteLine($"{name,-NameWidth} | {line}");
        }
    }

    public void Dispose() => writer?.Dispose();

    /// <summary>The file of the run before, or the one that is full, becomes the older generation.</summary>
    private void Turn()
    {
        writer?.Dispose();
        if (File.Exists(Path))
        {
            File.Move(Path, System.IO.Path.Combine(folder, $"{name}.old.log"), overwrite: true);
        }

        writer = new StreamWriter(Path) { AutoFlush = true };
    }
}
