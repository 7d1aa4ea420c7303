using Microsoft.Extensions.Options;

namespace Face.Gateway.Form;

/// <summary>Where bodies go that are too large for memory; emptied at start.</summary>
internal sealed partial class SpillFolder(IOptions<UploadOptions> options, ILogger<SpillFolder> logger) : IHostedService
{
    private const string Suffix = ".spill";
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder = options.Value.SpillFolder;

    /// <summary>A file of its own that is gone when the stream is disposed.</summary>
    public FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        return new FileStream(Path.Combine(folder, Guid.NewGuid().ToString("n") + Suffix), options);
    }

    /// <summary>
    /// Deletes what a killed gateway left. A file that another gateway has open loses only its name: its reader goes on. Taking the
    /// folder for ourselves fails, and with it the start, when it belongs to someone else.
    /// </summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, Private | UnixFileMode.UserExecute);
        }

        var left = Directory.GetFiles(folder, "*" + Suffix);
        foreach (var file in left)
        {
            File.Delete(file);
        }

        if (left.Length > 0)
        {
            Log.Deleted(logger, left.Length);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Deleted {Count} spill files that an earlier run had left")]
        public static partial void Deleted(ILogger logger, int count);
    }
}
